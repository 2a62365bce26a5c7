/** Every row of a words table must be of use: one that finds nothing is a spelling mistake or a leftover. */
import { createLocaliser } from './localise.ts'
import type { Problem } from './problem.ts'
import type { LessonSource } from './read-lesson.ts'

export function checkWords(lesson: LessonSource, problems: Problem[]): void {
  for (const { file, words } of lesson.texts.values()) {
    const used = usedWords(lesson, words)
    for (const [word, { line }] of words) {
      if (used.has(word)) continue
      problems.push({
        file,
        line,
        field: `words.${word}`,
        problem: 'stands nowhere in a string, a comment or an expected text of this lesson',
        remedy: 'Check its spelling, or delete the row.',
      })
    }
  }
}

function usedWords(
  { file, starter, solution, mistakes }: LessonSource,
  words: Parameters<typeof createLocaliser>[0],
): ReadonlySet<string> {
  const localiser = createLocaliser(words)
  const programs = [
    starter,
    solution,
    ...mistakes.map(({ program }) => program),
    ...(file.parsons?.distractors ?? []),
  ]
  for (const program of programs) localiser.program(program)
  for (const check of file.checks) localiser.check(check)
  for (const hint of file.hints) localiser.hint(hint)
  return localiser.used
}
