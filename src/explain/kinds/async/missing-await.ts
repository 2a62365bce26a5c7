import type { Kind } from '../../kind.ts'
import { functionCalled } from '../../guess.ts'
import { isUsed } from '../../evidence.ts'
import { inserted } from '../../unreadable.ts'

/** A promise used as if it were its value. */
export const missingAwait: Kind = {
  kind: 'async.missing-await',
  ran(program) {
    if (!program.shows(/Promise|undefined|NaN/)) return null
    return program.all('CallExpression').flatMap((call) => {
      const own = functionCalled(call.callee, program)
      const parent = program.parentOf(call)
      if (
        !own?.async ||
        !isUsed(program, call) ||
        parent?.type === 'AwaitExpression' ||
        parent?.type === 'MemberExpression' ||
        parent?.type === 'ReturnStatement' ||
        parent?.type === 'ArrayExpression'
      )
        return []
      const name = program.text(call.callee)
      const inAsync = program.functionOf(call)?.async === true
      return [
        {
          at: call,
          params: { name, right: 'await', code: `await ${program.text(call)}` },
          edits: inAsync ? [inserted(call.start, 'await ')] : undefined,
        },
      ]
    })
  },
}

export const provokes = [
  'async function load() {\n  return "apple";\n}\nasync function start() {\n  let data = load();\n  console.log("I have: " + data);\n}\nstart();',
  'async function getPrice() {\n  return 5;\n}\nasync function main() {\n  let price = getPrice();\n  let total = price * 2;\n  console.log("Total: " + total);\n}\nmain();',
  'async function getAge() {\n  return 12;\n}\nasync function show() {\n  let age = getAge();\n  console.log(age + 1);\n}\nshow();',
  'const fetchName = async () => "Lina";\nasync function main() {\n  const name = fetchName();\n  console.log("Hello " + name);\n}\nmain();',
  'async function charger() {\n  return [1, 2, 3];\n}\nasync function demarrer() {\n  let liste = charger();\n  console.log(liste.length);\n}\ndemarrer();',
]
export const nearMisses = [
  'async function load() {\n  return 1;\n}\nload().then((x) => console.log(x, undefined));',
  'async function f() {\n  console.log(1);\n}\nf();',
]
