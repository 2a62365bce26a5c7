import type { AnyNode } from '../../../syntax/walk.ts'
import { constantOf } from '../../constant.ts'
import { showsUndefined } from '../../evidence.ts'
import { onlyValue } from '../../guess.ts'
import type { Finding, Kind } from '../../kind.ts'
import type { Ran } from '../../ran.ts'
import { memberName } from '../../readable.ts'
import { inserted, replaced } from '../../unreadable.ts'
import type { NodeOf } from '../../../syntax/scopes.ts'

/** A loop over a list that goes one too far, or stops one too soon. */
export const offByOne: Kind = {
  kind: 'loop.off-by-one',
  ran: (program) => [
    ...program.all('ForStatement').flatMap((loop) => tooFar(program, loop) ?? tooSoon(program, loop) ?? []),
    ...(showsUndefined(program)
      ? program.all('ForStatement', 'WhileStatement').flatMap((loop) => oneMore(program, loop))
      : []),
  ],
}

type For = NodeOf<'ForStatement'>

function tooFar(program: Ran, loop: For): Finding | null {
  const { test, init } = loop
  if (!showsUndefined(program)) return null
  if (
    test?.type === 'BinaryExpression' &&
    test.operator === '<=' &&
    isLength(test.right) &&
    readsItem(program, loop, test.right)
  ) {
    const start = test.left.end + program.program.slice(test.left.end, test.right.start).indexOf('<=')
    return {
      at: test,
      params: { sign: '<=', right: '<', code: program.text(test.right) },
      edits: [replaced({ start, end: start + 2 }, '<')],
    }
  }
  const first = init?.type === 'VariableDeclaration' ? init.declarations[0]?.init : null
  if (first && isLength(first) && readsItem(program, loop, first))
    return {
      at: first,
      special: 'start',
      params: { code: program.text(first), right: `${program.text(first)} - 1` },
      edits: [inserted(first.end, ' - 1')],
    }
  return null
}

/** `while (i <= list.length)`, and `i <= 2` for a list of two items. */
function oneMore(program: Ran, loop: For | NodeOf<'WhileStatement'>): Finding[] {
  const { test } = loop
  if (test?.type !== 'BinaryExpression' || test.operator !== '<=') return []
  const most = constantOf(test.right, program)
  const items = program
    .within(loop.body)
    .filter(
      (node) =>
        node.type === 'MemberExpression' &&
        node.computed &&
        program.text(node.property) === program.text(test.left),
    )
  const isOne = items.some((node) => {
    const list = node.type === 'MemberExpression' ? onlyValue(program.variableOf(node.object), program) : null
    const counted =
      isLength(test.right) &&
      node.type === 'MemberExpression' &&
      program.text(test.right) === `${program.text(node.object)}.length`
    return counted || (list?.type === 'ArrayExpression' && list.elements.length === most)
  })
  const start = test.left.end + program.program.slice(test.left.end, test.right.start).indexOf('<=')
  return isOne
    ? [
        {
          at: test,
          params: { sign: '<=', right: '<', code: program.text(test.right) },
          edits: [replaced({ start, end: start + 2 }, '<')],
        },
      ]
    : []
}

/** `i < list.length - 1`, where the item is read and its neighbour is not. */
function tooSoon(program: Ran, loop: For): Finding | null {
  const { test } = loop
  if (
    test?.type !== 'BinaryExpression' ||
    test.operator !== '<' ||
    test.right.type !== 'BinaryExpression' ||
    !isLength(test.right.left)
  )
    return null
  const less = test.right.operator === '-' && program.text(test.right.right) === '1'
  const neighbours = /\+\s*1|-\s*1|\blast\b/.test(program.text(loop.body))
  if (!less || neighbours || !readsItem(program, loop, test.right.left)) return null
  const { left, end } = test.right
  return {
    at: test,
    special: 'soon',
    params: { code: program.text(test.right), right: program.text(left) },
    edits: [replaced({ start: left.end, end }, '')],
  }
}

function isLength(node: AnyNode): boolean {
  return memberName(node) === 'length'
}

/** `list[i]` in the body, for the list whose length this is. */
function readsItem(program: Ran, loop: For, length: AnyNode): boolean {
  const list = length.type === 'MemberExpression' ? program.text(length.object) : ''
  const counter = loop.init?.type === 'VariableDeclaration' ? loop.init.declarations[0] : undefined
  const name = counter ? program.text(counter.id) : ''
  return program
    .within(loop.body)
    .some(
      (node) =>
        node.type === 'MemberExpression' &&
        node.computed &&
        program.text(node.object) === list &&
        program.text(node.property) === name,
    )
}

export const provokes = [
  'let pets = ["cat", "dog"];\nfor (let i = 0; i <= pets.length; i++) {\n  console.log(pets[i]);\n}',
  'let words = ["a", "b"];\nfor (let i = words.length; i >= 0; i--) {\n  console.log(words[i]);\n}',
  'let words = ["a", "b"];\nfor (let i = 0; i < words.length - 1; i++) {\n  console.log(words[i]);\n}',
  'let list = ["a", "b"];\nlet i = 0;\nwhile (i <= list.length) {\n  console.log(list[i]);\n  i++;\n}',
  'let list = ["a", "b"];\nfor (let i = 0; i <= 2; i++) {\n  console.log(list[i]);\n}',
  'let nums = [1, 2, 3];\nlet sum = 0;\nfor (let i = 0; i <= nums.length; i++) {\n  sum += nums[i];\n}\nconsole.log(sum);',
  'const team = ["Ali", "Zoe", "Kim"];\nlet text = "";\nfor (let i = 0; i <= team.length; i++) {\n  text = text + team[i] + " ";\n}\nconsole.log(text);',
]
export const nearMisses = [
  'let a = [1, 2];\nfor (let i = 0; i < a.length; i++) {\n  console.log(a[i]);\n}',
  'let a = [1, 2, 3];\nfor (let i = 0; i < a.length - 1; i++) {\n  console.log(a[i] - a[i + 1]);\n}',
]
