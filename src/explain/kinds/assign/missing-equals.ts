import type { Kind } from '../../kind.ts'
import { across, beginsValue, inserted, isName } from '../../unreadable.ts'

/** `let age 12;` */
export const missingEquals: Kind = {
  kind: 'assign.missing-equals',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        isName(each) &&
        program.isNear(each) &&
        /^(?:let|const|var)$/.test(token(at - 1).text) &&
        !token(at + 1).newline &&
        (beginsValue(token(at + 1)) ||
          /^[[{(]$/.test(token(at + 1).text) ||
          (token(at + 1).text === '-' && token(at + 2).type === 'number')) &&
        !/^(?:of|in)$/.test(token(at + 1).text),
    )
    const name = tokens[index]
    if (!name) return null
    const edits = [inserted(name.end, ' =')]
    if (!program.helps(edits)) return null
    return {
      at: across(name, token(index + 1)),
      params: { name: name.text, sign: '=', value: token(index + 1).text },
      edits,
    }
  },
}

export const provokes = [
  'let age 12;\nconsole.log(age);',
  'const name "Ali";',
  'let list [1, 2];',
  'let x 5 + 2;',
  'let city "Kabul";\nconsole.log(city);',
  'const nums [1, 2, 3];\nconsole.log(nums[0]);',
  'let total = 5;\nlet double total * 2;\nconsole.log(double);',
]
export const nearMisses = ['let first name = 1;', 'let x == 5;', 'for (let a of b c) {\n}']
