/** Whether the draws of a check are possible, and can say something. */
import { isDrawn } from '../../src/check/trial.ts'
import type { Check, Draw } from '../../src/lesson/schema.ts'
import type { Report } from './json-file.ts'
import { quoted } from './problem.ts'

export function checkDraws(check: Check, field: string, report: Report): void {
  const { given = {}, vary = {}, inputs, varyInputs, times, expect } = check
  for (const [name, draw] of Object.entries(vary)) {
    checkDraw(draw, `${field}.vary.${name}`, report)
    if (Object.hasOwn(given, name))
      report(`${field}.vary.${name}`, `${quoted(name)} has a given value too`, 'Keep one of them.')
  }
  if (check.vary && Object.keys(vary).length === 0)
    report(`${field}.vary`, 'no starting value is drawn', 'Name one, or delete this.')
  varyInputs?.forEach((draw, at) => checkDraw(draw, `${field}.varyInputs[${at}]`, report))
  if (inputs && varyInputs)
    report(`${field}.varyInputs`, 'answers are given and drawn', 'Keep "inputs" or "varyInputs".')
  if (expect.type === 'sameResult')
    expect.args.forEach((draw, at) => checkDraw(draw, `${field}.expect.args[${at}]`, report))
  if (times !== undefined && !isDrawn(check)) report(`${field}.times`, 'nothing is drawn', 'Delete it.')
  const args = expect.type === 'sameResult' ? expect.args : []
  const size = sum([...Object.values(vary), ...(varyInputs ?? []), ...args].map(largest))
  if (size > mostDrawn) {
    const problem = `its draws can be larger than ${mostDrawn} values and letters together`
    report(field, problem, 'Draw shorter lists and texts.')
  }
}

/** Lists inside of lists multiply: a line of JSON can ask for more than any memory holds. */
const mostDrawn = 10_000

/** The values and letters of a draw that turns out as large as it can. */
function largest({ letters, list, oneOf = [] }: Draw): number {
  const sizes = oneOf.map((value) => JSON.stringify(value).length)
  return 1 + (letters?.[1] ?? 0) + (list ? list.length[1] * largest(list.of) : 0) + Math.max(0, ...sizes)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((before, each) => before + each, 0)
}

const ways = ['whole', 'oneOf', 'letters', 'list'] as const

function checkDraw(draw: Draw, field: string, report: Report): void {
  const chosen = ways.filter((way) => draw[way] !== undefined)
  if (chosen.length !== 1) {
    const problem = chosen.length === 0 ? 'it draws nothing' : 'it draws in two ways'
    report(field, problem, `Give exactly one of: ${ways.join(', ')}.`)
  }
  checkSpan(draw.whole, `${field}.whole`, report)
  checkSpan(draw.letters, `${field}.letters`, report)
  checkSpan(draw.list?.length, `${field}.list.length`, report)
  if (draw.list) checkDraw(draw.list.of, `${field}.list.of`, report)
}

function checkSpan(span: readonly [number, number] | undefined, field: string, report: Report): void {
  if (span && span[0] > span[1]) report(field, 'it ends before it begins', 'Exchange the two numbers.')
}
