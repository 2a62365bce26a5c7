/** A hint is a step: one that shows all that is missing would do the work of the learner. */
import { createLocaliser } from './localise.ts'
import type { Problem } from './problem.ts'
import type { LessonSource } from './read-lesson.ts'

/** The lines of a Parsons lesson are in sight anyway. */
const written = ['modify', 'fix', 'make', 'project']

export function checkGivingAway(lesson: LessonSource, problems: Problem[]): void {
  if (!written.includes(lesson.file.kind)) return
  for (const { file, words, hints } of lesson.texts.values()) {
    const localiser = createLocaliser(words)
    const before = linesOf(localiser.program(lesson.starter))
    const missing = [...linesOf(localiser.program(lesson.solution))].filter((line) => !before.has(line))
    for (const [id, { codes, line }] of hints) {
      const shown = new Set(codes.map(bare))
      if (missing.length === 0 || !missing.every((each) => shown.has(each))) continue
      const problem = 'this hint shows the whole solution'
      const remedy = 'Show another example, or ask what to look at.'
      problems.push({ file, line, field: `hints.${id}`, problem, remedy })
    }
  }
}

/** The lines that do something, without what does not count. */
function linesOf(program: string): Set<string> {
  const lines = program.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//'))
  return new Set(lines.map(bare))
}

function bare(line: string): string {
  return line.trim().replace(/;$/, '').normalize('NFC')
}
