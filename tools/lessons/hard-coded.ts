/** Programs that do no work: the answers of a lesson written down, as far as they can be known. */
import { linesOf } from '../../src/check/judge-lines.ts'
import type { Check } from '../../src/lesson/schema.ts'
import type { Lesson } from '../../src/lesson/lesson.ts'
import type { RunResult } from '../../src/sandbox/protocol.ts'
import { toSource, type Data } from '../../src/syntax/literal.ts'
import { parse, type Tree } from '../../src/syntax/parse.ts'
import { replaceStartingValues } from '../../src/syntax/starting-values.ts'
import { walk, type AnyNode } from '../../src/syntax/walk.ts'
import type { Mutant } from './mutate.ts'

/** What a program starts with in a check: other values, and answers to its questions. */
interface Start {
  given: NonNullable<Check['given']>
  inputs: NonNullable<Check['inputs']>
}

type Print = (program: string, inputs: Start['inputs'] | null) => Promise<RunResult>

/** `print` runs a program with these answers; `null` stands for those of the lesson's main run. */
export async function hardCodedMutants(lesson: Lesson, print: Print): Promise<Mutant[]> {
  const tree = parse(lesson.solution)
  if (tree.kind === 'problem') return []
  const output = computes(tree) ? [await hardCodedOutput(lesson, tree, print)] : []
  const functions = new Set(
    lesson.checks.flatMap(({ expect }) => (expect.type === 'call' ? [expect.name] : [])),
  )
  return [...output, ...[...functions].flatMap((name) => hardCodedFunction(lesson, tree, name) ?? [])]
}

/** What is printed for all starts that the checks name, with the declarations of their values still at the top. */
async function hardCodedOutput({ solution, checks }: Lesson, tree: Tree, print: Print): Promise<Mutant> {
  const starts = checks.flatMap(({ given = {}, inputs = [] }) =>
    Object.keys(given).length > 0 || inputs.length > 0 ? [{ given, inputs }] : [],
  )
  const names = [...new Set(starts.flatMap(({ given }) => Object.keys(given)))]
  const questions = Math.max(0, ...starts.map(({ inputs }) => inputs.length))
  const cases = await Promise.all(
    starts.map(async ({ given, inputs }) => {
      const changed = replaceStartingValues(solution, given)
      if (changed.kind !== 'replaced') return ''
      const lines = printing(await print(changed.program, inputs))
      return `if (${conditionOf({ given, inputs }, questions)}) { ${lines} } else `
    }),
  )
  const asking = `const asked = [${Array.from({ length: questions }, () => 'prompt()').join(', ')}]`
  const program = [
    declarations(tree, names),
    ...(questions > 0 ? [asking] : []),
    `${cases.join('')}{ ${printing(await print(solution, null))} }\n`,
  ]
  return { what: 'the output written down', line: 0, program: program.join('\n') }
}

function conditionOf({ given, inputs }: Start, questions: number): string {
  const answers = Array.from({ length: questions }, (_, at) => inputs[at] ?? null)
  const values = Object.entries({ ...given, ...(questions > 0 ? { asked: answers } : {}) })
  return values
    .map(([name, value]) => `JSON.stringify(${name}) === JSON.stringify(${toSource(value)})`)
    .join(' && ')
}

function printing({ printed }: RunResult): string {
  return linesOf(printed)
    .map(({ text }) => `console.log(${toSource(text)});`)
    .join(' ')
}

/** The declarations of plain values, and of the variables that checks change. */
function declarations({ program, source }: Tree, names: readonly string[]): string {
  const kept = program.body.filter(
    (node) =>
      node.type === 'VariableDeclaration' &&
      node.declarations.every(
        ({ id, init }) => init?.type === 'Literal' || (id.type === 'Identifier' && names.includes(id.name)),
      ),
  )
  return kept.map(({ start, end }) => source.slice(start, end)).join('\n')
}

/** True unless the program only prints texts and numbers as they stand in it: then nothing could be written down. */
function computes(tree: Tree): boolean {
  for (const { node } of walk(tree)) {
    if (node.type === 'CallExpression' && node.arguments.some(({ type }) => type !== 'Literal')) return true
  }
  return false
}

/** The function looks its results up in a table of the calls that the checks make. */
function hardCodedFunction({ checks, solution }: Lesson, tree: Tree, name: string): Mutant | null {
  const place = functionPlace(tree, name)
  if (!place) return null
  const rows = checks.flatMap(({ expect }) =>
    expect.type === 'call' && expect.name === name ? [rowOf(expect)] : [],
  )
  const text = `function ${place.isDeclaration ? name : ''}(...args) { const key = JSON.stringify(args); ${rows.join(' ')} }`
  const program = solution.slice(0, place.start) + text + solution.slice(place.end)
  return { what: `the results of ${name} written down`, line: 0, program }
}

function rowOf({
  args,
  returns,
  throws,
}: {
  args: Data[]
  returns?: Data | undefined
  throws?: string | undefined
}): string {
  const result =
    throws === undefined
      ? `return ${toSource(returns ?? null)}`
      : `throw Object.assign(new Error(), { name: ${toSource(throws)} })`
  return `if (key === JSON.stringify(${toSource(args)})) ${result};`
}

function functionPlace(
  { program }: Tree,
  name: string,
): { start: number; end: number; isDeclaration: boolean } | null {
  for (const node of program.body as AnyNode[]) {
    if (node.type === 'FunctionDeclaration' && node.id?.name === name) {
      return { start: node.start, end: node.end, isDeclaration: true }
    }
    if (node.type !== 'VariableDeclaration') continue
    for (const { id, init } of node.declarations) {
      if (id.type === 'Identifier' && id.name === name && init)
        return { start: init.start, end: init.end, isDeclaration: false }
    }
  }
  return null
}
