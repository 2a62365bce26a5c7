import type { AnyNode } from '../../../syntax/walk.ts'
import type { Kind } from '../../kind.ts'
import { isLoop } from '../../readable.ts'

/** A `return` that ends the loop in its first round. */
export const returnTooEarly: Kind = {
  kind: 'loop.return-too-early',
  ran: (program) =>
    program.nodes.flatMap((loop) => {
      if (!isLoop(loop) || loop.body.type !== 'BlockStatement' || program.functionOf(loop) === null) return []
      const last = loop.body.body.at(-1)
      const at = last && returning(last)
      return at ? [{ at, partner: loop, params: { word: 'return' } }] : []
    }),
}

/** The `return` that surely runs: the statement itself, or the one in the `else` when both branches return. */
function returning(node: AnyNode): AnyNode | null {
  if (node.type === 'ReturnStatement') return node
  if (node.type === 'BlockStatement') return node.body.length > 0 ? returning(node.body.at(-1) ?? node) : null
  if (node.type !== 'IfStatement' || !node.alternate || !returning(node.consequent)) return null
  return returning(node.alternate)
}

export const provokes = [
  'function sum(list) {\n  let total = 0;\n  for (const n of list) {\n    total += n;\n    return total;\n  }\n}\nconsole.log(sum([1, 2]));',
  'function has(list, x) {\n  for (const n of list) {\n    if (n === x) {\n      return true;\n    } else {\n      return false;\n    }\n  }\n}\nconsole.log(has([1, 2], 2));',
  'function hasThree(list) {\n  for (let x of list) {\n    if (x === 3) {\n      return true;\n    } else {\n      return false;\n    }\n  }\n}\nconsole.log(hasThree([1, 3]));',
  'function sum(list) {\n  let total = 0;\n  for (let i = 0; i < list.length; i++) {\n    total += list[i];\n    return total;\n  }\n}\nconsole.log(sum([1, 2, 3]));',
]
export const nearMisses = [
  'function has(list, x) {\n  for (const n of list) {\n    if (n === x) return true;\n  }\n  return false;\n}\nconsole.log(has([1], 1));',
]
