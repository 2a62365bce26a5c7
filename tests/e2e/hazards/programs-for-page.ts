/** Which of the example programs go through the page: one or two of every kind, or all of them. */
import { examplePrograms, type ExampleProgram } from '../../sandbox/programs/programs.ts'

const chosen = [
  'loop-while-true',
  'loop-generator-finally',
  'native-indexof-arraylike',
  'regex-nested-quantifier',
  'async-for-await-infinite',
  'async-timer-odd-delays',
  'swallow-async-arrow-catch',
  'mem-string-repeat',
  'mem-array-push-objects',
  'mem-typed-array-absurd',
  'mem-timer-pile',
  'stack-tostring',
  'stack-catch-and-print',
  'source-nested-arrays-30000',
  'out-million-lines',
  'out-one-50mb-line',
  'out-odd-values',
  'out-html-script',
  'err-thrown-cyclic',
  'text-bidi-override',
  'host-constructor-chain',
  'host-alert-prompt',
  'host-realm-leak-next-run',
  'tamper-null-builtins',
  'honest-ethiopic-identifiers',
  'async-interval-cleared-honest',
  'source-5000-lines',
  'source-very-long-line',
  'source-huge-string-literal',
]

/** With JISR_ALL=1 all of them. */
export function programsForPage(): ExampleProgram[] {
  const all = examplePrograms()
  if (process.env['JISR_ALL'] === '1') return all
  const missing = chosen.filter((id) => !all.some((program) => program.id === id))
  if (missing.length > 0) throw new Error(`no such example programs: ${missing.join(', ')}`)
  return all.filter(({ id }) => chosen.includes(id))
}
