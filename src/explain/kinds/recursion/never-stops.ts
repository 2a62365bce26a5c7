import { constantOf } from '../../constant.ts'
import type { AnyNode } from '../../../syntax/walk.ts'
import type { FunctionNode } from '../../../syntax/scopes.ts'
import { functionCalled } from '../../guess.ts'
import type { Failed } from '../../failed.ts'
import type { Finding, Kind } from '../../kind.ts'
import { nameOfFunction } from '../../places.ts'
import { replaced } from '../../unreadable.ts'

/** A function that calls itself without end. */
export const neverStops: Kind = {
  kind: 'recursion.never-stops',
  endless(program) {
    if (
      program.outcome.kind === 'tooMuchOutput' &&
      program.all('CallExpression').every((call) => !selfCall(program, call))
    )
      return null
    for (const call of program.all('CallExpression')) {
      const own = selfCall(program, call)
      if (own) return found(program, call, own)
    }
    return mutual(program)
  },
}

type Call = AnyNode & { type: 'CallExpression' }

function selfCall(program: Failed, call: Call): FunctionNode | null {
  const called = functionCalled(call.callee, program)
  return called && program.around(call, (node) => node === called) ? called : null
}

function found(program: Failed, call: Call, own: FunctionNode): Finding {
  const name = nameOfFunction(own, program) ?? ''
  const guard = program
    .within(own.body)
    .find((node) => node.type === 'IfStatement' || node.type === 'ConditionalExpression')
  const parameter = own.params.findIndex((each, at) => each.type === 'Identifier' && changes(call, at))
  const first = own.params[0]
  const [given] = call.arguments
  if (!guard)
    return { at: call, special: 'no-end', partner: own, params: { name, word: 'if', right: 'return' } }
  if (parameter < 0 && first?.type === 'Identifier' && given) {
    const up =
      guard.test.type === 'BinaryExpression' &&
      /^>/.test(guard.test.operator) &&
      program.text(guard.test.left) === first.name
    const right = `${first.name} ${up ? '+' : '-'} 1`
    return {
      at: call,
      special: 'same',
      params: { name, parameter: first.name, right },
      edits: [replaced(given, right)],
    }
  }
  const test = guard.test
  if (test.type === 'BinaryExpression' && /^===?$/.test(test.operator)) {
    const grows = given?.type === 'BinaryExpression' && given.operator === '+'
    const away =
      given?.type === 'BinaryExpression' && goesAway(program, { own, call, limit: test.right, grows })
    if (away) {
      const right = program.text(given).replace(/[-+]/, grows ? '-' : '+')
      return {
        at: call,
        special: 'away',
        partner: test,
        params: { name, code: program.text(given), right, condition: program.text(test) },
        edits: [replaced(given, right)],
      }
    }
    const right = grows ? '>=' : '<='
    const edits = [replaced({ start: test.left.end, end: test.right.start }, ` ${right} `)]
    return {
      at: call,
      special: 'jump',
      partner: test,
      params: { name, sign: test.operator, right, condition: program.text(test) },
      edits,
    }
  }
  return { at: call, partner: guard.test, params: { name, condition: program.text(guard.test) } }
  function changes({ arguments: all }: Call, at: number): boolean {
    const argument = all[at]
    return argument !== undefined && argument.type !== 'Identifier' && argument.type !== 'Literal'
  }
}

interface Step {
  own: FunctionNode
  call: Call
  /** What the parameter is compared with. */
  limit: AnyNode
  grows: boolean
}

/** The parameter moves away from its end: upwards from above it, or downwards from below it. */
function goesAway(program: Failed, { own, call, limit, grows }: Step): boolean {
  const end = constantOf(limit, program)
  const starts = program
    .all('CallExpression')
    .filter((each) => each !== call && functionCalled(each.callee, program) === own)
  const start = constantOf(starts.find((each) => program.functionOf(each) !== own)?.arguments[0], program)
  if (typeof end !== 'number' || typeof start !== 'number') return false
  return grows ? start > end : start < end
}

/** `a` calls `b`, and `b` calls `a`. */
function mutual(program: Failed): Finding | null {
  for (const call of program.all('CallExpression')) {
    const called = functionCalled(call.callee, program)
    const home = program.functionOf(call)
    const back =
      called &&
      program
        .within(called.body)
        .find((node) => node.type === 'CallExpression' && functionCalled(node.callee, program) === home)
    if (called && home && back) {
      const [name, other] = [nameOfFunction(called, program) ?? '', nameOfFunction(home, program) ?? '']
      return { at: call, special: 'two', partner: back, params: { name, other, word: 'if', right: 'return' } }
    }
  }
  return null
}

export const provokes = [
  'function sum(n) {\n  if (n === 0) {\n    return 0;\n  }\n  return n + sum(n);\n}\nsum(4);',
  'function down(n) {\n  if (n === 0) {\n    return "x";\n  }\n  return down(n - 2);\n}\ndown(5);',
  'function hello() {\n  hello();\n}\nhello();',
  'function a() {\n  b();\n}\nfunction b() {\n  a();\n}\na();',
  'const f = (n) => n + f(n - 1);\nf(3);',
  'function fact(n) {\n  if (n === 0) return 1;\n  return n * fact(n + 1);\n}\nconsole.log(fact(5));',
  'function countdown(n) {\n  console.log(n);\n  countdown(n - 1);\n}\ncountdown(3);',
  'function ping() {\n  pong();\n}\nfunction pong() {\n  ping();\n}\nping();',
  'function power(base, exp) {\n  return base * power(base, exp - 1);\n}\nconsole.log(power(2, 3));',
]
export const nearMisses = [
  'while (true) {\n}',
  'function f(n) {\n  return n <= 0 ? 0 : f(n - 1);\n}\nf(3);\nx();',
]
