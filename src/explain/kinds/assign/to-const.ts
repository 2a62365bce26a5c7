import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'

/** A `const` that is given another value. */
export const toConst: Kind = {
  kind: 'assign.to-const',
  failed(program) {
    const name = /^'(.+)' is read-only$/.exec(program.error.message)?.[1]
    if (program.error.name !== 'TypeError' || name === undefined) return null
    const writes = program.references.filter(
      (each) => each.name === name && each.writes && each.variable?.kind === 'const',
    )
    const write = writes.find(({ node }) => program.lineOf(node.start) === program.error.line) ?? writes[0]
    const list = write?.variable ? program.parentOf(write.variable.declaration) : null
    if (!write?.variable || list?.type !== 'VariableDeclaration') return null
    return {
      at: write.node,
      partner: write.variable.node,
      params: { name, word: 'const', right: 'let', line: program.lineOf(write.variable.node.start) },
      edits: [replaced({ start: list.start, end: list.start + 5 }, 'let')],
    }
  },
}

export const provokes = [
  'const lives = 3;\nlives = lives - 1;',
  'const tiro = 0;\nfor (let i = 1; i <= 3; i++) {\n  tiro += i;\n}',
  'const n = 1;\nn++;',
]
export const nearMisses = ['let n = 1;\nn = 2;\nm();', 'const a = [1];\na.push(2);\nb();']
