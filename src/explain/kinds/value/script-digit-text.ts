import { constantOf } from '../../constant.ts'
import { showsNaN } from '../../evidence.ts'
import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'
import { digitValue } from '../../words/near.ts'

const digits = /[\p{Nd}]+/u

/** `Number("۲۵")`: only the digits 0 to 9 make a number. */
export const scriptDigitText: Kind = {
  kind: 'value.script-digit-text',
  ran(program) {
    if (!showsNaN(program)) return null
    return program.all('CallExpression', 'BinaryExpression').flatMap((node) => {
      const isCall =
        node.type === 'CallExpression' && /^(?:Number|parseInt|parseFloat)$/.test(program.text(node.callee))
      const given =
        node.type === 'CallExpression'
          ? node.arguments[0]
          : /^[-*/]$/.test(node.operator)
            ? [node.left, node.right].find((each) => /[^\d\s.]/.test(String(constantOf(each, program) ?? '')))
            : undefined
      const text = constantOf(given, program)
      if ((node.type === 'CallExpression' && !isCall) || typeof text !== 'string') return []
      const found = digits.exec(text)?.[0]
      if (found === undefined || /^\d+$/.test(found)) return []
      const right = found.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
      const literal = program.all('Literal').find((each) => each.value === text)
      const name = node.type === 'CallExpression' ? program.text(node.callee) : 'Number'
      return [
        {
          at: node,
          params: { name, number: found, right },
          edits: literal ? [replaced(literal, program.text(literal).replace(found, right))] : undefined,
        },
      ]
    })
  },
}

export const provokes = [
  'let sen = Number("۲۵");\nconsole.log(sen + 1);',
  'let t = "٣";\nconsole.log(Number(t));',
  'console.log("۶" * 2);',
  'let n = Number("۱۲");\nconsole.log(n);',
  'let x = "٥" * 2;\nconsole.log(x);',
]
export const nearMisses = ['console.log(Number("25"), NaN);', 'console.log("۲۵", NaN);']
