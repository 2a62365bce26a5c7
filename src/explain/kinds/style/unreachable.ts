import type { Kind } from '../../kind.ts'

/** Lines behind `return`, `break`, `continue` or `throw`. */
export const unreachable: Kind = {
  kind: 'style.unreachable',
  ran: (program) =>
    program.all('BlockStatement', 'Program', 'SwitchCase').flatMap((block) => {
      const body = block.type === 'SwitchCase' ? block.consequent : block.body
      return body.flatMap((node, index) => {
        const next = body[index + 1]
        const leaves = /^(Return|Break|Continue|Throw)Statement$/.exec(node.type)?.[1]
        if (!leaves || !next || next.type === 'FunctionDeclaration' || next.type === 'EmptyStatement')
          return []
        return [
          {
            at: next,
            partner: node,
            params: { word: leaves.toLowerCase(), code: program.text(next).split('\n')[0] ?? '' },
          },
        ]
      })
    }),
}

export const provokes = [
  'function greet(name) {\n  return "Hi " + name;\n  console.log("greeting");\n}\nconsole.log(greet("Sue"));',
  'for (const x of [1]) {\n  break;\n  console.log(x);\n}',
  'function price(n) {\n  if (n > 10) {\n    return n * 2;\n    console.log("big");\n  }\n  return n;\n}\nconsole.log(price(12));',
  'function f() {\n  return 1;\n  console.log("x");\n}\nconsole.log(f());',
  'for (let i = 0; i < 3; i++) {\n  console.log(i);\n  break;\n  console.log("after");\n}',
  'for (let i = 0; i < 3; i++) {\n  continue;\n  console.log("after");\n}\nconsole.log("end");',
]
export const nearMisses = [
  'function f() {\n  return g();\n  function g() {\n    return 1;\n  }\n}\nconsole.log(f());',
]
