import { onlyValue } from '../../guess.ts'
import type { Kind } from '../../kind.ts'
import { memberName } from '../../readable.ts'
import { inserted } from '../../unreadable.ts'

/** `sort()` puts numbers in the order of texts. */
export const listSortNumbers: Kind = {
  kind: 'value.list-sort-numbers',
  ran: (program) =>
    program.all('CallExpression').flatMap((call) => {
      if (
        !/^(?:sort|toSorted)$/.test(memberName(call.callee) ?? '') ||
        call.arguments.length > 0 ||
        call.callee.type !== 'MemberExpression'
      )
        return []
      const list = onlyValue(program.variableOf(call.callee.object), program) ?? call.callee.object
      if (list.type !== 'ArrayExpression') return []
      const numbers = list.elements.map((each) =>
        each?.type === 'Literal' && typeof each.value === 'number'
          ? each.value
          : each?.type === 'UnaryExpression'
            ? -1
            : null,
      )
      if (numbers.includes(null)) return []
      const known = numbers as number[]
      const same = String([...known].sort()) === String([...known].sort((a, b) => a - b))
      return same && !known.includes(-1)
        ? []
        : [
            {
              at: call,
              params: { name: 'sort', right: 'sort((a, b) => a - b)' },
              edits: [inserted(call.end - 1, '(a, b) => a - b')],
            },
          ]
    }),
}

export const provokes = [
  'let nums = [10, 9, 1];\nnums.sort();\nconsole.log(nums);',
  'let scores = [100, 25, 3];\nconsole.log(scores.sort());',
  'let ages = [5, 12, 30];\nlet sorted = ages.sort();\nconsole.log(sorted[0]);',
]
export const nearMisses = [
  'let nums = [3, 1, 2];\nnums.sort();\nconsole.log(nums);',
  'let w = ["b", "a"];\nw.sort();\nconsole.log(w);',
]
