/** From files to what the app meets. */
import { afterAll, describe, expect, it } from 'vitest'
import { compileLesson, compileOutline, compileTitles } from '../../tools/lessons/compile.ts'
import { cutIntoBlocks } from '../../tools/lessons/parsons.ts'
import { readCourse } from '../../tools/lessons/read.ts'
import { goodCourse, removeCourses, writeCourse } from './good-course.ts'

afterAll(removeCourses)

const course = readCourse(writeCourse(goodCourse))

function lessonIn(language: string): ReturnType<typeof compileLesson> {
  const source = course.units[0]?.lessons[0]
  return source ? compileLesson(source, { unit: 'unit', language }) : null
}

describe('a compiled lesson', () => {
  it('has its sentences numbered through', () => {
    const numbers = [...(lessonIn('fr')?.text ?? []), ...(lessonIn('fr')?.task ?? [])].map(
      ({ number }) => number,
    )
    expect(numbers).toEqual([1, 2, 3, 4])
  })

  it('speaks its language in programs and in what is expected of them', () => {
    expect(lessonIn('fr')).toMatchObject({
      language: 'fr',
      title: 'Trouver le signe qui manque',
      starter: '// Deux salutations\nconsole.log("Bonjour);\nconsole.log("Bonne nuit");',
      solution: '// Deux salutations\nconsole.log("Bonjour");\nconsole.log("Bonne nuit");',
    })
    expect(lessonIn('fr')?.checks[1]).toMatchObject({
      id: 'first-line',
      expect: { equals: 'Bonjour' },
      html: 'La ligne 1 est <code dir="ltr" translate="no">Bonjour</code>.',
    })
  })

  it.each([
    ['let a = 1\n', 'let a = 1'],
    ['let a = 1\n\n  \n\t\n', 'let a = 1'],
    ['let a = 1', 'let a = 1'],
    ['\nlet a = 1\n\nlet b = "x \n', '\nlet a = 1\n\nlet b = "x '],
    ['\n', ''],
  ])('has no empty line at the end of %j', (written, compiled) => {
    const [source] = course.units[0]?.lessons ?? []
    const place = { unit: 'unit', language: 'en' }
    const lesson = source && compileLesson({ ...source, starter: written, solution: written }, place)
    expect(lesson).toMatchObject({ starter: compiled, solution: compiled })
  })

  it('says of each choice whether it is right, and why it is not', () => {
    expect(lessonIn('en')?.questions[0]?.choices).toEqual([
      { id: 'one', html: 'One line', right: false, why: expect.stringContaining('makes its own line') },
      { id: 'two', html: 'Two lines', right: true },
    ])
  })

  it('is null in a language it is not written in', () => {
    expect(lessonIn('ar')).toBeNull()
  })

  it('keeps its code in a pseudo-language', () => {
    const [pseudo, english] = [lessonIn('qar'), lessonIn('en')]
    expect(pseudo?.starter).toBe(english?.starter)
    expect(pseudo?.text[1]?.html).toContain('<code dir="ltr" translate="no">console.log("</code>')
    expect(pseudo?.title).not.toBe(english?.title)
  })
})

describe('the course', () => {
  it('has pseudo-languages only when they are asked for', () => {
    expect(compileOutline(course, { pseudo: false }).languages).toEqual(['en', 'fr'])
    expect(compileOutline(course, { pseudo: true }).languages).toEqual(['en', 'fr', 'qaa', 'qar'])
  })

  it('has an outline without prose', () => {
    expect(compileOutline(course, { pseudo: false }).units).toEqual([
      { id: 'unit', lessons: [{ id: 'two-greetings', kind: 'fix' }] },
    ])
  })

  it('has titles by language', () => {
    expect(compileTitles(course, 'fr')).toEqual({
      language: 'fr',
      units: { unit: { title: 'Premiers mots', about: 'Vous affichez des lignes de texte.' } },
      lessons: { 'two-greetings': { title: 'Trouver le signe qui manque', review: 'machine-draft' } },
    })
    expect(compileTitles(course, 'ar')).toEqual({ language: 'ar', units: {}, lessons: {} })
  })
})

describe('the blocks of a Parsons lesson', () => {
  const solution =
    'let a = 1\nlet b = 2\n\nconsole.log(a)\n  console.log(b)\nconsole.log(b)\nconsole.log(b)\n'
  const parts = { solution, given: 1, distractors: ['Console.log(a)'] }
  const cut = (lesson: string, localise = (program: string) => program): ReturnType<typeof cutIntoBlocks> =>
    cutIntoBlocks({ ...parts, lesson, localise })

  it('are the lines after the given ones, with the distractors', () => {
    const { given, blocks } = cut('x')
    expect(given).toBe('let a = 1')
    expect(blocks.map(({ code }) => code).sort()).toEqual(
      [
        'let b = 2',
        'console.log(a)',
        '  console.log(b)',
        'console.log(b)',
        'console.log(b)',
        'Console.log(a)',
      ].sort(),
    )
  })

  it('stand below given lines that do not end with an empty one', () => {
    const { given } = cutIntoBlocks({ ...parts, given: 3, lesson: 'x', localise: (program) => program })
    expect(given).toBe('let a = 1\nlet b = 2')
  })

  it('have ids of their own that are the same in every language', () => {
    const ids = cut('x').blocks.map(({ id }) => id)
    expect(new Set(ids).size).toBe(6)
    expect(cut('x', (program) => program.replaceAll('console', 'كونسول')).blocks.map(({ id }) => id)).toEqual(
      ids,
    )
  })

  it('are never shown in the solved order', () => {
    const solved = ['let b = 2', 'console.log(a)', '  console.log(b)', 'console.log(b)', 'console.log(b)']
    const two = (lesson: string): string[] =>
      cutIntoBlocks({
        lesson,
        solution: 'a\nb',
        given: 0,
        distractors: ['c'],
        localise: (program) => program,
      })
        .blocks.map(({ code }) => code)
        .filter((code) => code !== 'c')
    for (let seed = 0; seed < 300; seed += 1) {
      const shown = cut(`lesson-${seed}`).blocks.map(({ code }) => code)
      expect(shown.filter((code) => solved.includes(code))).not.toEqual(solved)
      expect(two(`lesson-${seed}`)).toEqual(['b', 'a'])
    }
  })
})
