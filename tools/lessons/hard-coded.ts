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

type Print = (program: string) => Promise<RunResult>

/** `print` runs a program with the answers that it gets in the lesson's own run. */
export async function hardCodedMutants(lesson: Lesson, print: Print): Promise<Mutant[]> {
  const tree = parse(lesson.solution)
  if (tree.kind === 'problem') return []
  const output = computes(tree) ? [await hardCodedOutput(lesson, tree, print)] : []
  const functions = new Set(
    lesson.checks.flatMap(({ expect }) => (expect.type === 'call' ? [expect.name] : [])),
  )
  return [...output, ...[...functions].flatMap((name) => hardCodedFunction(lesson, tree, name) ?? [])]
}

/** What is printed for its own starting values and all that checks give, with these values still at the top. */
async function hardCodedOutput({ solution, checks }: Lesson, tree: Tree, print: Print): Promise<Mutant> {
  const starts = checks.flatMap(({ given }) => (given ? [given] : []))
  const names = [...new Set(starts.flatMap(Object.keys))]
  const cases = await Promise.all(
    starts.map(async (given) => {
      const changed = replaceStartingValues(solution, given)
      const lines = changed.kind === 'replaced' ? await print(changed.program) : null
      return `if (${conditionOf(given)}) { ${lines ? printing(lines) : ''} } else `
    }),
  )
  const program = `${declarations(tree, names)}\n${cases.join('')}{ ${printing(await print(solution))} }\n`
  return { what: 'the output written down', line: 0, program }
}

function conditionOf(given: NonNullable<Check['given']>): string {
  const tests = Object.entries(given).map(
    ([name, value]) => `JSON.stringify(${name}) === JSON.stringify(${toSource(value)})`,
  )
  return tests.join(' && ')
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
