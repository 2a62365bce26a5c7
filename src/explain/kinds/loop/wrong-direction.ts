import type { Kind } from '../../kind.ts'
import { endlessLoops, inside, stepOf } from '../../loops.ts'
import { replaced } from '../../unreadable.ts'

/** The counter goes away from its end. */
export const wrongDirection: Kind = {
  kind: 'loop.wrong-direction',
  endless(program) {
    for (const { loop, test, changed } of endlessLoops(program)) {
      const [variable] = changed
      const step = stepOf(program, loop, variable ?? null)
      if (!variable || step === null || test?.type !== 'BinaryExpression' || !/^[<>]=?$/.test(test.operator))
        continue
      const write = variable.references.find(
        ({ node, writes }) =>
          writes && inside(node, loop) && program.parentOf(node)?.type !== 'VariableDeclarator',
      )
      const change = write && program.parentOf(write.node)
      if (!change) continue
      const text = program.text(change)
      const right =
        step > 0
          ? text
              .replace('++', '--')
              .replace('+=', '-=')
              .replace(/\+(?= )/, '-')
          : text
              .replace('--', '++')
              .replace('-=', '+=')
              .replace(/-(?= )/, '+')
      return {
        at: change,
        partner: test,
        params: { name: variable.name, code: text, right, condition: program.text(test) },
        edits: [replaced(change, right)],
      }
    }
    return null
  },
}

export const provokes = [
  'let n = 5;\nwhile (n > 0) {\n  console.log(n);\n  n++;\n}',
  'for (let i = 0; i < 3; i--) {\n  console.log(i);\n}',
  'let i = 10;\nwhile (i > 0) {\n  i = i + 1;\n}',
  'let n = 10;\nwhile (n > 0) {\n  console.log(n);\n  n = n + 1;\n}',
  'let i = 0;\nwhile (i < 5) {\n  i -= 1;\n}\nconsole.log(i);',
]
export const nearMisses = ['let n = 1;\nwhile (n > 0) {\n}', 'for (let i = 0; i !== 10; i += 3) {\n}']
