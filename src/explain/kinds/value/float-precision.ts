import type { AnyNode } from '../../../syntax/walk.ts'
import { constantOf } from '../../constant.ts'
import { typeOf } from '../../guess.ts'
import type { Kind } from '../../kind.ts'
import type { Ran } from '../../ran.ts'

const tail = /-?\d+\.\d*(?:0{7,}|9{7,})\d*/

/** 0.1 + 0.2 is not quite 0.3. */
export const floatPrecision: Kind = {
  kind: 'value.float-precision',
  ran(program) {
    const shown = program.printed.map((text) => tail.exec(text)?.[0]).find((each) => each !== undefined)
    const sums = program
      .all('BinaryExpression')
      .filter((node) => /^[-+*/]$/.test(node.operator) && typeOf(node, program) === 'number')
    const compared = program
      .all('BinaryExpression')
      .find(
        (node) =>
          /^[=!]==?$/.test(node.operator) &&
          sums.includes(node.left as never) &&
          isDecimal(program, node.left) &&
          Number.isFinite(constantOf(node.right, program)),
      )
    if (compared)
      return {
        at: compared,
        special: 'compare',
        params: {
          code: program.text(compared.left),
          value: String(constantOf(compared.left, program)),
          right: 'toFixed',
        },
      }
    if (shown === undefined) return null
    const written = program
      .all('BinaryExpression', 'AssignmentExpression')
      .filter((node) => /^(?:[-+*/]|[-+*/]=)$/.test(node.operator))
    const at = sums.find((node) => isDecimal(program, node)) ?? sums[0] ?? written[0]
    return at
      ? { at, params: { value: shown, right: `(${program.text(at)}).toFixed(2)`, name: 'toFixed' } }
      : null
  },
}

function isDecimal(program: Ran, node: AnyNode): boolean {
  const value = constantOf(node, program)
  return typeof value === 'number' && tail.test(String(value))
}

export const provokes = [
  'console.log(0.1 + 0.2);',
  'let price = 1.1 * 3;\nconsole.log("Total: " + price);',
  'if (0.1 + 0.2 === 0.3) {\n  console.log("same");\n} else {\n  console.log("other");\n}',
  'let a = 0.1;\nlet b = 0.2;\nconsole.log(a + b);',
  'let total = 0;\nfor (let i = 0; i < 3; i++) {\n  total += 0.1;\n}\nconsole.log(total);',
  'if (0.1 + 0.2 === 0.3) {\n  console.log("same");\n} else {\n  console.log("different");\n}',
  'let price = 1.1 * 3;\nconsole.log("Price: " + price);',
]
export const nearMisses = ['console.log((0.1 + 0.2).toFixed(1));', 'console.log(1 / 3);']
