import type { Kind } from '../../kind.ts'
import { across, replaced } from '../../unreadable.ts'

/** `5 = x;`: the value before the name. */
export const reversedAssign: Kind = {
  kind: 'assign.reversed',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        each.text === '=' &&
        each.line === program.problem.line &&
        /^(?:number|string)$/.test(token(at - 1).type) &&
        token(at + 1).type === 'name',
    )
    if (
      index < 0 ||
      (!/^(?:[;{}]|let|const|var|)$/.test(token(index - 2).text) && !program.isFirstOnLine(index - 1))
    )
      return null
    const [value, name] = [token(index - 1), token(index + 1)]
    const edits = [replaced(value, name.text), replaced(name, value.text)]
    return {
      at: across(value, name),
      params: { value: value.text, name: name.text, right: `${name.text} = ${value.text}` },
      edits: program.helps(edits) ? edits : undefined,
    }
  },
}

export const provokes = ['let x;\n5 = x;\nconsole.log(x);', 'let name;\n"Bo" = name;']
export const nearMisses = ['let x = 3;\nif (5 = x) {\n}', 'let "a" = 5;', 'x + 1 = y;']
