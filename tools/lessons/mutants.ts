/** `npm run lessons:mutants [-- PATH]`: do the checks of each lesson find small mistakes in its solution? */
import { placeOf } from '../place-of.ts'
import { openNodeSandbox } from '../sandbox/node-sandbox.ts'
import { problemLine } from './problem.ts'
import { lessonsOf, readCourse } from './read.ts'
import { startedDirectly } from './started-directly.ts'
import { readArguments, tryMutants, type Tried } from './try-mutants.ts'

async function main(words: string[]): Promise<void> {
  if (words.length > 1 || words.some((word) => word.startsWith('-'))) {
    console.error('usage: npm run lessons:mutants [-- PATH]')
    process.exitCode = 2
    return
  }
  const course = readCourse(placeOf(words[0] ?? 'lessons'))
  for (const problem of course.problems) console.log(problemLine(problem))
  const argued = readArguments('lessons/mutants.json')
  const sandbox = await openNodeSandbox()
  let unsettled = course.problems.length
  for (const { unit, lesson } of lessonsOf(course)) {
    const tried = await tryMutants({ lesson, unit, argued }, (request) => sandbox.run(request))
    console.log(triedText(tried))
    unsettled += tried.survivors.length + tried.stale.length + (tried.problem === null ? 0 : 1)
  }
  sandbox.dispose()
  process.exitCode = unsettled === 0 ? 0 : 1
}

function triedText({ lesson, exempt, problem, count, survivors, argued, stale }: Tried): string {
  if (problem !== null) return `${lesson}: cannot be tried: ${problem}`
  if (exempt !== null) return `${lesson}: need not be tried: ${exempt}`
  const killed = count - survivors.length - argued.length
  return [
    `${lesson}: ${killed} of ${count} mutants are found${argued.length > 0 ? `, ${argued.length} argued` : ''}`,
    ...survivors.map(
      ({ what, line }) => `  passes every check: ${line === 0 ? '' : `line ${line}: `}${what}`,
    ),
    ...stale.map((what) => `  argued, but not there or found by the checks: ${what}`),
  ].join('\n')
}

if (startedDirectly(import.meta.url)) await main(process.argv.slice(2))
