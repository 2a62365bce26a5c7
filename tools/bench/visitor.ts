/** The first lesson of a course that can be run at once, and what its visitor does. */
import ui from '../../src/language/locales/en/ui.json' with { type: 'json' }
import { compileLesson } from '../lessons/compile.ts'
import { lessonsOf, readCourse } from '../lessons/read.ts'
import type { Visitor } from './stopwatch.ts'

export interface FirstLesson {
  hash: string
  visitor: Visitor
}

/** @throws when no lesson of the course can be run as it is */
export function firstLesson(folder: string): FirstLesson {
  for (const { unit, lesson } of lessonsOf(readCourse(folder))) {
    const compiled = compileLesson(lesson, { unit, language: 'en' })
    if (!compiled || compiled.kind === 'predict' || compiled.parsons) continue
    const sentence = compiled.text.map(({ html }) => html).find((html) => !/[<&]/.test(html))
    if (sentence === undefined) continue
    return { hash: `#/lesson/${compiled.id}`, visitor: { language: 'en', sentence, runLabel: ui.run.run } }
  }
  throw new Error(`${folder}: no lesson that can be run`)
}
