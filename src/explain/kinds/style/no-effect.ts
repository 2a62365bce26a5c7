import type { Kind } from '../../kind.ts'
import { wrappedIn } from '../../strange-signs.ts'

/** A value alone on its line. */
export const noEffect: Kind = {
  kind: 'style.no-effect',
  ran: (program) =>
    program.all('ExpressionStatement').flatMap((node) => {
      const { expression } = node
      const isText =
        (expression.type === 'Literal' && typeof expression.value === 'string') ||
        expression.type === 'TemplateLiteral'
      const isValue =
        /^(?:Literal|Identifier|BinaryExpression|TemplateLiteral|ArrayExpression|UnaryExpression|LogicalExpression)$/.test(
          expression.type,
        )
      const acts = program
        .within(expression)
        .some((each) => /^(?:Call|New|Assignment|Update|Await|Yield)Expression$/.test(each.type))
      if (
        !isValue ||
        acts ||
        /^['"]use strict['"]$/.test(program.text(expression)) ||
        (expression.type === 'UnaryExpression' && /^(?:delete|void)$/.test(expression.operator))
      )
        return []
      return [
        {
          at: node,
          ...(isText ? { special: 'text' } : {}),
          params: { code: program.text(expression), right: `console.log(${program.text(expression)})` },
          edits: wrappedIn(expression, 'console.log(', ')'),
        },
      ]
    }),
}

export const provokes = [
  'let n = 1;\n"مرحبا";\nconsole.log(n);',
  'let n = 1;\nn + 1;\nconsole.log(n);',
  'let n = 1;\nn;\nconsole.log("x");',
  'let x = 1;\nx + 1;\nconsole.log(x);',
  'let x = 1;\n5;\nconsole.log(x);',
  'let x = 1;\nx;\nconsole.log("end");',
  '"hello";\nlet y = 3;\nconsole.log(y);',
]
export const nearMisses = [
  '"use strict";\nconsole.log(1);',
  'let n = 1;\nn++;\nconsole.log(n);',
  'let a = 1, f = () => 2;\na && f();\nconsole.log(a);',
]
