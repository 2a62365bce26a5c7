import type { AnyNode } from '../../../syntax/walk.ts'
import type { Finding, Kind } from '../../kind.ts'
import { inside } from '../../loops.ts'
import { isLoop, memberName, type Readable } from '../../readable.ts'

/** A loop over a list that adds to the list or takes from it. */
export const mutationWhileIterating: Kind = {
  kind: 'loop.mutation-while-iterating',
  endless: (program) => mutation(program, /^(?:push|unshift|splice)$/),
  ran: (program) => mutation(program, /^(?:splice|shift)$/),
}

function mutation(program: Readable, methods: RegExp): Finding | null {
  for (const call of program.all('CallExpression')) {
    const name = memberName(call.callee)
    if (name === null || !methods.test(name) || call.callee.type !== 'MemberExpression') continue
    const list = program.variableOf(call.callee.object)
    const loop = program.around(call, (node) => isLoop(node) || isForEach(node))
    if (!loop || !list) continue
    const over =
      loop.type === 'ForOfStatement'
        ? program.variableOf(loop.right) === list
        : loop.type === 'ForStatement'
          ? loop.test?.type === 'BinaryExpression' &&
            program.text(loop.test).replace(/\s/g, '').includes(`${list.name}.length`) &&
            /\+\+|\+=/.test(program.text(loop.update ?? loop.test))
          : loop.type === 'CallExpression' &&
            loop.callee.type === 'MemberExpression' &&
            program.variableOf(loop.callee.object) === list
    if (!over || !inside(call, loop) || stepsBack(program, loop) || leaves(program, call)) continue
    return { at: call, params: { name, list: list.name, right: 'filter' } }
  }
  return null
}

function isForEach(node: AnyNode): boolean {
  return node.type === 'CallExpression' && memberName(node.callee) === 'forEach'
}

/** `i--` after taking an item out: then none is skipped. */
function stepsBack(program: Readable, loop: { start: number; end: number }): boolean {
  return /\w+--|-= ?1/.test(program.text(loop))
}

/** The loop ends after the change. */
function leaves(program: Readable, call: { end: number }): boolean {
  return /^\s*;?\s*(?:break|return)\b/.test(program.program.slice(call.end))
}

export const provokes = [
  'let nums = [2, 4, 5];\nfor (let i = 0; i < nums.length; i++) {\n  if (nums[i] % 2 === 0) {\n    nums.splice(i, 1);\n  }\n}',
  'let list = [1];\nfor (const x of list) {\n  list.push(x + 1);\n}',
  'let list = [1, 2, 3];\nfor (let x of list) {\n  list.push(x);\n}',
  'let names = ["a", "a", "b"];\nfor (let i = 0; i < names.length; i++) {\n  if (names[i] === "a") names.splice(i, 1);\n}\nconsole.log(names);',
  'let nums = [1, 2];\nfor (let i = 0; i < nums.length; i++) {\n  nums.push(i);\n}\nconsole.log(nums);',
]
export const nearMisses = [
  'let a = [1, 2], b = [];\nfor (const x of a) {\n  b.push(x);\n}',
  'let q = [1];\nwhile (q.length > 0) {\n  q.shift();\n}',
]
