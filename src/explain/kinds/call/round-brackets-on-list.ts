import type { Kind } from '../../kind.ts'
import { typeOf } from '../../guess.ts'
import { callHere } from '../../places.ts'
import { replaced } from '../../unreadable.ts'

/** `list(0)`: round brackets where square ones take an item. */
export const roundBracketsOnList: Kind = {
  kind: 'call.round-brackets-on-list',
  failed(program) {
    const call = callHere(program)
    const [index, more] = call?.arguments ?? []
    if (!call || !index || more || call.callee.type === 'Super') return null
    const type = typeOf(call.callee, program)
    if (type !== 'list' && !(type === 'text' && typeOf(index, program) === 'number')) return null
    const open = program.program.indexOf('(', call.callee.end)
    return {
      at: { start: call.callee.start, end: call.end },
      params: {
        code: program.text(call),
        right: `${program.text(call.callee)}[${program.text(index)}]`,
        open: '[',
        close: ']',
      },
      edits: [
        replaced({ start: open, end: open + 1 }, '['),
        replaced({ start: call.end - 1, end: call.end }, ']'),
      ],
    }
  },
}

export const provokes = [
  'let list = [1, 2];\nconsole.log(list(0));',
  'let t = "abc";\nconsole.log(t(1));',
  'let names = ["a", "b"];\nconsole.log(names(0));',
  'let arqaam = [4, 5, 6];\nlet i = 1;\nconsole.log("الرقم " + arqaam(i));',
  'const mots = ["un", "deux"];\nfor (let i = 0; i < 2; i++) {\n  console.log(mots(i));\n}',
]
export const nearMisses = ['let n = 3;\nn(1);', 'let list = [1];\nlist.push2(1);']
