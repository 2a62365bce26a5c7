import type { Kind } from '../../kind.ts'
import { identifierNear } from '../../places.ts'
import { replaced } from '../../unreadable.ts'

/** A variable used above the line that makes it. */
export const usedBefore: Kind = {
  kind: 'decl.used-before',
  failed(program) {
    const name = program.missingName
    if (name === null || !program.error.message.includes('initialized')) return null
    const at = identifierNear(program, name)
    const variable = at && program.references.find(({ node }) => node.start === at.start)?.variable
    if (!at || !variable) return null
    const list = program.parentOf(variable.declaration)
    const word = list?.type === 'VariableDeclaration' ? list.kind : variable.kind
    const params = { name, word, line: program.lineOf(variable.node.start) }
    const outer =
      variable.scope.parent && program.variables.find((each) => each.name === name && each !== variable)
    // `let count = count + 1` inside a function, where the outer one was meant.
    if (
      outer &&
      list?.type === 'VariableDeclaration' &&
      variable.declaration.start <= at.start &&
      at.end <= variable.declaration.end
    )
      return {
        at,
        special: 'inner',
        partner: variable.node,
        params,
        edits: [replaced({ start: list.start, end: variable.node.start }, '')],
      }
    return { at, partner: variable.node, params, edits: moved(program.program, { use: at.start, list }) }
  },
  /** With `var`, the value is `undefined` until its line. */
  ran(program) {
    if (!program.shows(/undefined|NaN/)) return null
    return program.variables.flatMap((variable) => {
      const list = program.parentOf(variable.declaration)
      const early = variable.references.find(
        ({ node, reads }) =>
          reads &&
          node.end < variable.node.start &&
          program.functionOf(node) === program.functionOf(variable.node),
      )
      const isVar =
        variable.kind === 'var' && list?.type === 'VariableDeclaration' && list.declarations.length === 1
      const loops = program.around(variable.node, (node) => /^(?:For|While|DoWhile)/.test(node.type)) !== null
      if (!isVar || !early || loops) return []
      return [
        {
          at: early.node,
          partner: variable.node,
          params: { name: variable.name, word: 'var', line: program.lineOf(variable.node.start) },
        },
      ]
    })
  },
}

/** The line of the declaration moved above the line that uses it. */
function moved(
  program: string,
  { use, list }: { use: number; list: { start: number; end: number } | null },
): { start: number; end: number; text: string }[] | undefined {
  if (!list || list.start < use || program.slice(list.start, list.end).includes('\n')) return undefined
  const lineStart = program.lastIndexOf('\n', use) + 1
  const from = program.lastIndexOf('\n', list.start) + 1
  if (program.slice(from, list.start).trim() !== '') return undefined
  const to = program.indexOf('\n', list.end)
  const line = program.slice(from, to < 0 ? program.length : to)
  return [
    replaced({ start: lineStart, end: lineStart }, `${line}\n`),
    replaced({ start: from - 1, end: from + line.length }, ''),
  ]
}

export const provokes = [
  'console.log(total);\nlet total = 20;',
  'let count = 1;\nfunction addOne() {\n  let count = count + 1;\n  return count;\n}\naddOne();',
  'console.log(x);\nvar x = 5;',
  'hello();\nconst hello = () => console.log(1);',
  'console.log(name);\nlet name = "Ana";',
  'console.log(add(1, 2));\nconst add = (a, b) => a + b;',
  'console.log(x + 1);\nvar x = 5;',
]
export const nearMisses = ['console.log(total);', 'hello();\nfunction hello() {}\nx();']
