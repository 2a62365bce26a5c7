import type { Kind } from '../../kind.ts'
import type { Readable } from '../../readable.ts'
import type { Finding } from '../../kind.ts'
import { functionCalled, typeOf } from '../../guess.ts'
import { memberName } from '../../readable.ts'
import { replaced } from '../../unreadable.ts'

const takesFunction =
  /^(?:forEach|map|filter|find|some|every|reduce|sort|setTimeout|setInterval|addEventListener|then|findIndex)$/

/** `list.forEach(show())`: the function is called where it should be handed over. */
export const callbackCalled: Kind = {
  kind: 'call.callback-called',
  failed: (program) =>
    program.error.message.includes('not a function') ? called(program, program.error.line) : null,
  ran: (program) => called(program, null),
}

function called(program: Readable, line: number | null): Finding | null {
  for (const call of program.all('CallExpression')) {
    const name = call.callee.type === 'Identifier' ? call.callee.name : memberName(call.callee)
    if (name === null || !takesFunction.test(name)) continue
    const given = call.arguments.find(
      (each) => each.type === 'CallExpression' && functionCalled(each.callee, program) !== null,
    )
    if (given?.type !== 'CallExpression') continue
    const type = typeOf(given, program)
    if (
      type === 'function' ||
      (type === null && line === null) ||
      (line !== null && program.lineOf(call.start) > line)
    )
      continue
    const right = program.text(given.callee)
    return {
      at: given,
      params: { code: program.text(given), right, sign: '()' },
      edits: given.arguments.length === 0 ? [replaced(given, right)] : undefined,
    }
  }
  return null
}

export const provokes = [
  'function show(x) {\n  console.log(x);\n}\n[1, 2].forEach(show());',
  'function isBig(n) {\n  return n > 1;\n}\nconsole.log([1, 2].filter(isBig()));',
  'function hello() {\n  console.log("hello");\n}\nsetTimeout(hello(), 100);',
  'function double(n) {\n  return n * 2;\n}\nlet result = [1, 2, 3].map(double());\nconsole.log(result);',
  'function dire(mot) {\n  console.log(mot);\n}\n["a", "b"].forEach(dire("x"));',
]
export const nearMisses = [
  'function show(x) {\n  console.log(x);\n}\n[1].forEach(show);',
  'function make() {\n  return (x) => x;\n}\n[1].map(make());\nx();',
]
