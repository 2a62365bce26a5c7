import type { Kind } from '../../kind.ts'
import { inserted } from '../../unreadable.ts'

/** Data without a name: `{ "name": "Lee" }` as a line of its own. */
export const json: Kind = {
  kind: 'paste.json',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        each.text === '{' &&
        program.isNear(each) &&
        token(at + 1).type === 'string' &&
        token(at + 2).text === ':' &&
        /^(?:|[;}])$/.test(token(at - 1).text),
    )
    const brace = tokens[index]
    if (!brace) return null
    return {
      at: brace,
      params: { key: token(index + 1).text, right: 'let data =' },
      edits: [inserted(brace.start, 'let data = ')],
    }
  },
}

export const provokes = [
  '{\n  "name": "Lee",\n  "age": 11\n}\nconsole.log("ok");',
  'let a = 1;\n{ "x": 1, "y": 2 }',
  '{\n  "age": 12,\n  "city": "Kabul"\n}',
  'let x = 1;\n{ "a": 1, "b": [1, 2] }\nconsole.log(x);',
]
export const nearMisses = ['let a = { "x": 1', 'f({ "x": 1 }']
