import { isFunction, type FunctionNode } from '../../../syntax/scopes.ts'
import { isUsed, showsUndefined } from '../../evidence.ts'
import { functionCalled, returnsOf } from '../../guess.ts'
import type { Finding, Kind } from '../../kind.ts'
import { givesNothing, lastValue, returnEdits } from '../../missing-return.ts'
import { nameOfFunction } from '../../places.ts'
import type { Ran } from '../../ran.ts'
import { memberName } from '../../readable.ts'

const wantsResult = /^(?:map|filter|find|some|every|reduce|findIndex|sort|flatMap)$/

/** A function whose result is used, and that gives nothing back. */
export const missingReturn: Kind = {
  kind: 'function.missing-return',
  ran(program) {
    const shown = showsUndefined(program) || program.shows(/^\[\]$|^false$/)
    return [...(shown ? callbacks(program) : []), ...named(program)]
  },
}

function callbacks(program: Ran): Finding[] {
  return program.all('CallExpression').flatMap((call): Finding[] => {
    const name = memberName(call.callee)
    const own = call.arguments.find((each) => isFunction(each))
    if (name === null || !wantsResult.test(name) || !isFunction(own) || !givesNothing(own, program)) return []
    const at = lastValue(own)?.statement ?? own
    return [{ at, special: 'callback', params: { name, right: 'return' }, edits: returnEdits(own, program) }]
  })
}

function named(program: Ran): Finding[] {
  const shown = showsUndefined(program)
  return program.all('CallExpression').flatMap((call): Finding[] => {
    const own = functionCalled(call.callee, program)
    if (own && !shown && !endsInValue(own)) return []
    const name = nameOfFunction(own, program)
    if (!own || own.async || own.generator || name === null || !isUsed(program, call)) return []
    if (givesNothing(own, program))
      return [
        {
          at: placeOf(own),
          partner: call,
          params: { name, right: 'return', open: '{' },
          edits: returnEdits(own, program),
        },
      ]
    const [guard] = program.within(own.body).filter((node) => node.type === 'IfStatement')
    const last = own.body.type === 'BlockStatement' ? own.body.body.at(-1) : undefined
    const someGive =
      returnsOf(own, program).some((each) => each !== null) && last?.type === 'IfStatement' && !last.alternate
    return someGive && guard
      ? [{ at: placeOf(own), special: 'some', partner: call, params: { name, right: 'return' } }]
      : []
  })
}

/** The last statement is a value and nothing else: the function was meant to give it. */
function endsInValue(own: FunctionNode): boolean {
  const last = lastValue(own)?.statement
  return last?.type === 'ExpressionStatement' && /^(?:Binary|Logical)Expression$/.test(last.expression.type)
}

function placeOf(own: FunctionNode): { start: number; end: number } {
  return own.id ?? own.body
}

export const provokes = [
  'function somme(a, b) {\n  let total = a + b;\n}\nlet r = somme(2, 3);\nconsole.log("R: " + r);',
  'const carre = (n) => { n * n };\nconsole.log(carre(4));',
  'let nums = [1];\nlet d = nums.map(function (n) {\n  n * 2;\n});\nconsole.log(d);',
  'function big(n) {\n  if (n > 3) {\n    return "big";\n  }\n}\nconsole.log(big(1));',
  'function isAdult(age) {\n  age >= 18;\n}\nif (isAdult(20)) {\n  console.log("adult");\n} else {\n  console.log("child");\n}',
  'function average(list) {\n  let sum = 0;\n  for (let n of list) {\n    sum += n;\n  }\n  let result = sum / list.length;\n}\nconsole.log("Average: " + average([4, 6, 8]));',
  'function max(a, b) {\n  if (a > b) {\n    a;\n  } else {\n    b;\n  }\n}\nconsole.log(max(2, 3));',
]
export const nearMisses = [
  'function hi() {\n  console.log("hi");\n}\nhi();\nconsole.log(undefined);',
  'const f = (n) => n * 2;\nconsole.log(f(2), undefined);',
  'function log(n) {\n  console.log(n * 2);\n}\nlet x = log(3);\nconsole.log("end");',
]
