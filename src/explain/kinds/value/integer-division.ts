import type { Kind } from '../../kind.ts'
import { onlyValue } from '../../guess.ts'
import { showsUndefined } from '../../evidence.ts'
import { wrappedIn } from '../../strange-signs.ts'

/** `7 // 2` is a comment here; half of a list may be no whole number. */
export const integerDivision: Kind = {
  kind: 'value.integer-division',
  ran(program) {
    const comment = program.tree.comments.find(({ type, start, value }) => {
      const line = program.program.slice(program.program.lastIndexOf('\n', start - 1) + 1, start)
      return (
        type === 'Line' &&
        program.program[start + 1] === '/' &&
        /[\w)\]]\s*$/.test(line) &&
        /^\s*[\w.]+\s*[;)]*\s*$/.test(value) &&
        /\d/.test(value) &&
        !/[;{}]\s*$/.test(line)
      )
    })
    if (comment) {
      const line = program.program.slice(
        program.program.lastIndexOf('\n', comment.start - 1) + 1,
        comment.start,
      )
      const first = /[\p{ID_Continue}$.]+\s*$/u.exec(line)?.[0] ?? ''
      const value = comment.value.trim().replace(/[;)\s]*$/, '')
      const start = comment.start - first.length
      const right = `Math.floor(${first.trim()} / ${value})`
      const end = comment.start + program.text(comment).indexOf(value) + value.length
      return {
        at: comment,
        special: 'comment',
        params: { sign: '//', right },
        edits: [{ start, end, text: right }],
      }
    }
    if (!showsUndefined(program)) return null
    return program.all('MemberExpression').flatMap((node) => {
      const index =
        node.property.type === 'Identifier'
          ? onlyValue(program.variableOf(node.property), program)
          : node.property
      if (!node.computed || index?.type !== 'BinaryExpression' || index.operator !== '/') return []
      return [
        {
          at: index,
          params: { code: program.text(index), right: 'Math.floor' },
          edits: wrappedIn(index, 'Math.floor(', ')'),
        },
      ]
    })
  },
}

export const provokes = [
  'let half = 7 // 2;\nconsole.log(half);',
  'let a = [1, 2, 3];\nconsole.log(a[a.length / 2]);',
  'let list = [1, 2, 3];\nlet middle = list.length / 2;\nconsole.log(list[middle]);',
]
export const nearMisses = ['let half = 7; // 2\nconsole.log(half);', 'console.log(7 / 2);']
