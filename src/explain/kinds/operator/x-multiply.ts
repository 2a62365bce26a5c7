import type { Kind } from '../../kind.ts'
import { endsValue, beginsValue, replaced } from '../../unreadable.ts'

/** The letter x for "times". */
export const xMultiply: Kind = {
  kind: 'operator.x-multiply',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex((each, at) => {
      if (!program.isNear(each) || each.newline) return false
      if (/^[xXхХ]$/.test(each.text))
        return (
          endsValue(token(at - 1)) &&
          (beginsValue(token(at + 1)) || token(at + 1).text === '(') &&
          !token(at + 1).newline
        )
      return /^[xXхХ]\d+$/.test(each.text) && each.glued && token(at - 1).type === 'number'
    })
    const letter = tokens[index]
    if (!letter) return null
    const span = { start: letter.start, end: letter.start + 1 }
    const edits = [replaced(span, letter.glued ? ' * ' : '*')]
    return program.helps(edits)
      ? { at: span, params: { sign: letter.text.slice(0, 1), right: '*' }, edits }
      : null
  },
}

export const provokes = [
  'let area = 3 x 4;\nconsole.log(area);',
  'let a = 2;\nconsole.log(a x 5);',
  'let n = 3x4;',
  'console.log(3 X 2)',
  'let a = 5 x 3;\nconsole.log(a);',
  'let prix = 4;\nlet total = prix x 3;\nconsole.log(total);',
  'console.log(4 X 5);',
]
export const nearMisses = ['let x = 2;\nlet y = 2x;', 'let x = 3 y 4;']
