import { constantOf } from '../../constant.ts'
import type { Kind } from '../../kind.ts'

/** A condition that does not depend on anything. */
export const constantCondition: Kind = {
  kind: 'style.constant-condition',
  ran: (program) =>
    program.all('IfStatement', 'ConditionalExpression').flatMap(({ test }) => {
      const names = program.references.some(({ node }) => node.start >= test.start && node.end <= test.end)
      const value = constantOf(test, program)
      if (
        names ||
        (value === undefined && test.type !== 'ArrayExpression' && test.type !== 'ObjectExpression')
      )
        return []
      return [{ at: test, special: (value ?? true) ? 'true' : 'false', params: { code: program.text(test) } }]
    }),
}

export const provokes = [
  'let x = 4;\nif (true) {\n  console.log(x);\n}',
  'if (5 > 3) {\n  console.log("a");\n}',
  'if ("hello") {\n  console.log("a");\n}',
  'let x = 1;\nif (false) {\n  console.log("never");\n}\nconsole.log(x);',
  'if (1) {\n  console.log("a");\n}',
  'let answer = "no";\nif ("yes") {\n  console.log("a");\n}\nconsole.log(answer);',
]
export const nearMisses = [
  'let x = 4;\nif (x > 3) {\n  console.log(x);\n}',
  'while (true) {\n  break;\n}\nconsole.log(1);',
]
