import type { Reference } from '../../../syntax/scopes.ts'
import type { Finding, Kind } from '../../kind.ts'
import type { Readable } from '../../readable.ts'
import { losesErrors } from '../../undeclared-names.ts'
import { replaced } from '../../unreadable.ts'

/** A `const` that is given another value. */
export const toConst: Kind = {
  kind: 'assign.to-const',
  failed(program) {
    const name = /^'(.+)' is read-only$/.exec(program.error.message)?.[1]
    if (program.error.name !== 'TypeError' || name === undefined) return null
    const writes = writesTo(program, (each) => each.name === name)
    const write = writes.find(({ node }) => program.lineOf(node.start) === program.error.line) ?? writes[0]
    return write ? found(program, write) : null
  },
  /** Where the engine loses the error. */
  ran: (program) =>
    writesTo(program, (each) => losesErrors(program, each)).flatMap((write) => found(program, write) ?? []),
}

function writesTo(program: Readable, fits: (write: Reference) => boolean): Reference[] {
  return program.references.filter((each) => each.writes && each.variable?.kind === 'const' && fits(each))
}

function found(program: Readable, { name, node, variable }: Reference): Finding | null {
  const list = variable ? program.parentOf(variable.declaration) : null
  if (!variable || list?.type !== 'VariableDeclaration') return null
  return {
    at: node,
    partner: variable.node,
    params: { name, word: 'const', right: 'let', line: program.lineOf(variable.node.start) },
    edits: [replaced({ start: list.start, end: list.start + 5 }, 'let')],
  }
}

export const provokes = [
  'const n = 1;\nasync function f() {\n  n = 2;\n}\nf().then(() => 1);\nconsole.log(n);',
  'const lives = 3;\nlives = lives - 1;',
  'const tiro = 0;\nfor (let i = 1; i <= 3; i++) {\n  tiro += i;\n}',
  'const n = 1;\nn++;',
  'const prices = [2, 4, 6];\nconst total = 0;\nfor (const price of prices) {\n  total = total + price;\n}\nconsole.log(total);',
  'const count = 0;\nfunction add() {\n  count++;\n}\nadd();\nconsole.log(count);',
  'const text = "a";\ntext += "b";\nconsole.log(text);',
]
export const nearMisses = ['let n = 1;\nn = 2;\nm();', 'const a = [1];\na.push(2);\nb();']
