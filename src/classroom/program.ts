/** Which program a lesson and the learner's work make. */
import type { Piece } from '../learner/piece.ts'
import type { Lesson } from '../lesson/lesson.ts'

/** The code to show in the editor: the learner's own, else the lesson's starter; for Parsons what the blocks make. */
export function programOf(lesson: Lesson, work: Piece): string {
  if (lesson.parsons) return parsonsProgram(lesson, work.blocks)
  return work.code ?? lesson.starter
}

/** Fixed lines first, then the chosen blocks in the learner's order. Unknown ids (an older lesson) are left out. */
export function parsonsProgram(lesson: Lesson, blocks: readonly string[]): string {
  if (!lesson.parsons) return lesson.starter
  const { given, blocks: all } = lesson.parsons
  const chosen = blocks.flatMap((id) => all.find((block) => block.id === id)?.code ?? [])
  return [...(given === '' ? [] : [given]), ...chosen].join('\n')
}

/** The order after one block moved to another place; out-of-range places are clamped. */
export function moveBlock(blocks: readonly string[], id: string, to: number): string[] {
  const others = blocks.filter((block) => block !== id)
  const at = Math.max(0, Math.min(to, others.length))
  return [...others.slice(0, at), id, ...others.slice(at)]
}

/** A program of one's own as a lesson that tells and asks nothing, so that the same workplace serves both. */
export function freeLesson({ id, name }: Piece, language: string): Lesson {
  return {
    id,
    unit: '',
    order: 0,
    kind: 'modify',
    concepts: [],
    language,
    review: 'reviewed',
    title: name ?? '',
    text: [],
    task: [],
    checks: [],
    questions: [],
    hints: [],
    starter: '',
    solution: '',
  }
}
