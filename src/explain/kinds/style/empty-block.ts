import type { Kind } from '../../kind.ts'
import { isFunction } from '../../../syntax/scopes.ts'

/** `if (x > 5) {}` */
export const emptyBlock: Kind = {
  kind: 'style.empty-block',
  ran: (program) =>
    program.all('BlockStatement').flatMap((node) => {
      const parent = program.parentOf(node)
      if (
        node.body.length > 0 ||
        isFunction(parent) ||
        parent?.type === 'CatchClause' ||
        /\/[/*]/.test(program.text(node))
      )
        return []
      const word =
        parent?.type === 'IfStatement' && parent.alternate === node
          ? 'else'
          : (/^\w+/.exec(parent ? program.text(parent) : '')?.[0] ?? '{')
      return [{ at: node, params: { word, sign: '{ }' } }]
    }),
}

export const provokes = [
  'let x = 10;\nif (x > 5) {}\nconsole.log("a");',
  'for (let i = 0; i < 3; i++) {\n}\nconsole.log(1);',
  'for (let i = 0; i < 3; i++) {}\nconsole.log("x");',
  'let a = 2;\nif (a > 1) {\n} else {\n  console.log("b");\n}\nconsole.log(a);',
]
export const nearMisses = [
  'function noop() {}\nnoop();\nconsole.log(1);',
  'let x = 1;\nif (x) {\n  // nothing to do\n}\nconsole.log(1);',
  'try {\n  console.log(1);\n} catch (e) {}',
]
