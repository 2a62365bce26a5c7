import { lineEnd } from '../../../syntax/loose-tokens.ts'
import type { Kind } from '../../kind.ts'
import { callOf } from '../../foreign-call.ts'
import { missingIdentifier } from '../../places.ts'
import { beginsValue, replaced, inserted } from '../../unreadable.ts'
import { foreignFunctions, foreignPrints } from '../../words/foreign.ts'

/** The word that prints in another language. */
export const foreignPrint: Kind = {
  kind: 'foreign.print',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        each.type === 'name' &&
        program.isNear(each) &&
        each.line >= program.problem.line - 1 &&
        foreignPrints.has(each.text.toLowerCase()) &&
        !program.declared.has(each.text) &&
        (program.isFirstOnLine(at) || /^[;{}]$/.test(token(at - 1).text)) &&
        (beginsValue(token(at + 1)) || /^(?:<<|!)$/.test(token(at + 1).text)) &&
        !token(at + 1).newline,
    )
    const word = tokens[index]
    if (!word) return null
    const shift = /^(?:<<|!)$/.test(token(index + 1).text) ? token(index + 1).end : word.end
    const line = program.program.slice(shift, lineEnd(program.program, shift))
    const end = shift + line.replace(/[;\s]*$/, '').length
    const start = shift + line.length - line.trimStart().length
    const edits = [
      [replaced({ start: word.start, end: start }, 'console.log('), inserted(end, ')')],
      [replaced({ start: word.start, end: shift }, 'console.log')],
    ]
    return { at: word, params: { word: word.text, right: 'console.log' }, edits: edits.find(program.helps) }
  },
  failed(program) {
    const call = callOf(program)
    const stream = missingIdentifier(program)
    if (stream?.name === 'cout') return { at: stream, params: { word: 'cout', right: 'console.log' } }
    if (!call) return null
    const dotted =
      /^(?:System\.out\.print(?:ln|f)?|Console\.Write(?:Line)?|fmt\.Print(?:ln|f)?|document\.write(?:ln)?|io\.write|std\.cout|sys\.stdout\.write)$/.exec(
        call.path,
      )
    const isPrint =
      dotted !== null || (/^console\.log/.test(foreignFunctions.get(call.path) ?? '') && call.path !== 'log')
    return isPrint
      ? {
          at: call,
          params: { word: call.path, right: 'console.log' },
          edits: [replaced(call, 'console.log')],
        }
      : null
  },
}

export const provokes = [
  'let name = "Sam";\nprint("Hello " + name);',
  'echo "Hi";',
  'cout << "Hello";',
  'print "Hello"',
  'System.out.println("x");',
  'puts "a"',
  'printf("x");',
  'let x = 5\nlet y = 10\nprint(x + y)',
]
export const nearMisses = ['function print(t) {}\nprimt("a")', 'let print = 1;\nprint "a"', 'consol.log(1)']
