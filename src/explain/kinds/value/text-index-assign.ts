import { typeOf } from '../../guess.ts'
import type { Kind } from '../../kind.ts'

/** `word[0] = "B"`: a letter of a text cannot be changed. */
export const textIndexAssign: Kind = {
  kind: 'value.text-index-assign',
  ran: (program) =>
    program.all('AssignmentExpression').flatMap(({ left, start, end }) =>
      left.type === 'MemberExpression' && left.computed && typeOf(left.object, program) === 'text'
        ? [
            {
              at: { start, end },
              params: { code: program.text(left), name: program.text(left.object), right: 'slice' },
            },
          ]
        : [],
    ),
}

export const provokes = ['let word = "cat";\nword[0] = "b";\nconsole.log(word);']
export const nearMisses = ['let list = ["c"];\nlist[0] = "b";\nconsole.log(list);']
