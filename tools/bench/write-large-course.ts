/** A course as large as one likes: the lessons of the real one, again and again, in more languages. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCourse } from '../lessons/read.ts'

/** Written in English: what a language costs does not depend on its words. */
const more = ['de', 'es', 'fa', 'it', 'pl', 'pt', 'ru', 'so', 'sw', 'ti', 'tr', 'uk', 'ur', 'vi']

export interface LargeCourse {
  folder: string
  /** At least so many: every unit is whole. */
  lessons: number
  languages: number
}

export function writeLargeCourse({ folder, lessons, languages }: LargeCourse): void {
  rmSync(folder, { recursive: true, force: true })
  const [unit] = readCourse('lessons').units
  if (!unit) throw new Error('lessons: no unit')
  const own = [...unit.texts.keys()]
  const added = more.slice(0, Math.max(0, languages - own.length))
  const units = Math.ceil(lessons / unit.lessons.length)
  for (let number = 1; number <= units; number++) {
    const target = join(folder, `unit-${number}`)
    const source = join('lessons', unit.file.id)
    mkdirSync(target, { recursive: true })
    const copy = { id: `unit-${number}`, order: number }
    writeFileSync(join(target, 'unit.json'), JSON.stringify(copy))
    copyTexts({ source, target, added, number })
    for (const { file } of unit.lessons) {
      const from = join(source, file.id)
      const to = join(target, `${file.id}-${number}`)
      mkdirSync(to)
      const lesson = JSON.parse(readFileSync(join(from, 'lesson.json'), 'utf8')) as object
      writeFileSync(join(to, 'lesson.json'), JSON.stringify({ ...lesson, id: `${file.id}-${number}` }))
      for (const name of readdirSync(from).filter((each) => each.endsWith('.js')))
        writeFileSync(join(to, name), readFileSync(join(from, name)))
      copyTexts({ source: from, target: to, added, number })
    }
  }
}

/** Every title gets a number, so that no two are the same. */
function copyTexts(texts: { source: string; target: string; added: string[]; number: number }): void {
  const { source, target, added, number } = texts
  for (const name of readdirSync(source).filter((each) => each.endsWith('.md'))) {
    const text = readFileSync(join(source, name), 'utf8').replace(/^title: (.*)$/m, `title: $1 ${number}`)
    const names = name === 'en.md' ? [name, ...added.map((tag) => `${tag}.md`)] : [name]
    for (const each of names) writeFileSync(join(target, each), text)
  }
}
