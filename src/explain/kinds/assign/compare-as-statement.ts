import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'

/** `total == total + 5;`: a comparison alone changes nothing. */
export const compareAsStatement: Kind = {
  kind: 'assign.compare-as-statement',
  ran: (program) =>
    program.all('ExpressionStatement').flatMap(({ expression }) => {
      if (expression.type !== 'BinaryExpression' || !/^===?$/.test(expression.operator)) return []
      const between = program.program.slice(expression.left.end, expression.right.start)
      const start = expression.left.end + between.indexOf('=')
      const at = { start, end: start + expression.operator.length }
      return [
        {
          at: expression,
          params: { sign: expression.operator, right: '=', code: program.text(expression) },
          edits: [replaced(at, '=')],
        },
      ]
    }),
}

export const provokes = [
  'let total = 10;\ntotal == total + 5;\nconsole.log(total);',
  'let x;\nx === 3;\nconsole.log(x);',
  'let score = 0;\nscore === 10;\nconsole.log(score);',
  'let وزن = 40;\nوزن == 50;\nconsole.log(وزن);',
  'let list = [1, 2, 3];\nfor (let i = 0; i < 3; i++) {\n  list[i] == list[i] * 2;\n}\nconsole.log(list);',
]
export const nearMisses = ['let x = 1;\nconsole.log(x === 1);', 'let x;\nx = 3;\nconsole.log(x);']
