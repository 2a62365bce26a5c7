/** What packages are made of: languages, the note beside the file, zips. */
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { chosenLanguages } from '../../tools/app-languages.ts'
import { inLanguages } from '../../tools/lessons/in-languages.ts'
import { readCourse } from '../../tools/lessons/read.ts'
import { readmeText } from '../../tools/stick-readme.ts'
import { zipOf } from '../../tools/zip.ts'

describe('the choice of languages', () => {
  it('is all of them when nobody has chosen', () => {
    expect(chosenLanguages(undefined)).toBeNull()
    expect(chosenLanguages('')).toBeNull()
  })

  it('keeps what the chosen ones fall back to, and does not offer it', () => {
    expect(chosenLanguages('fr, ar,fr')).toEqual({ offered: ['fr', 'ar'], kept: ['fr', 'en', 'ar'] })
  })

  it('names what it does not know, and what there is', () => {
    expect(() => chosenLanguages('ar,xx,yy')).toThrow(
      /no such language: xx, yy\nThere are:\n(.*\n)*.*Français/,
    )
  })
})

describe('a course in some languages', () => {
  it('has them only, and a language to fall back to where one of them is missing', () => {
    const course = readCourse('lessons')
    const [unit] = course.units
    unit?.lessons[0]?.texts.delete('ar')
    const made = inLanguages(course, { offered: ['ar', 'fr'], kept: ['ar', 'fr', 'en'] })
    const tags = made.units[0]?.lessons.map(({ texts }) => [...texts.keys()].sort().join())
    expect(tags?.[0]).toBe('en,fr')
    expect(new Set(tags?.slice(1))).toEqual(new Set(['ar,fr']))
    expect([...(made.units[0]?.texts.keys() ?? [])].sort()).toEqual(['ar', 'fr'])
    expect(course.units[0]?.lessons[1]?.texts.has('en')).toBe(true)
  })
})

describe('the note beside the file', () => {
  it('speaks the languages of the stick, for the text editors of Windows too', () => {
    const note = readmeText(['ar', 'fr'])
    expect(note.startsWith('\ufeff')).toBe(true)
    expect(note.replaceAll('\r\n', '')).not.toContain('\n')
    expect(note).toContain('navigateur')
    expect(note).toContain('المتصفّح')
    expect(note).not.toContain('browser')
  })

  it('speaks English where nobody has translated it', () => {
    expect(readmeText(['xx'])).toContain('browser')
  })
})

describe('a zip', () => {
  it('is the same whenever it is made, and gives back what was put in', () => {
    const files = { 'index.html': '<title>جسر</title>', 'a.bin': new Uint8Array([0, 255, 7]) }
    const [one, other] = [zipOf(files), zipOf(files)]
    expect(Buffer.from(one).equals(other)).toBe(true)
    const found = unzipSync(one)
    expect(Object.keys(found)).toEqual(['index.html', 'a.bin'])
    expect(Buffer.from(found['index.html'] ?? []).toString()).toBe(files['index.html'])
    // The date in it is the first that a zip can name, so that no clock and no time zone is in the bytes.
    expect([...one.slice(10, 14)]).toEqual([0, 0, 33, 0])
  })
})
