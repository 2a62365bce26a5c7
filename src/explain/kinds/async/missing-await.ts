import type { Finding, Kind } from '../../kind.ts'
import { functionCalled, typeOf } from '../../guess.ts'
import { isUsed } from '../../evidence.ts'
import type { Ran } from '../../ran.ts'
import { inserted } from '../../unreadable.ts'

/** A promise used as if it were its value. */
export const missingAwait: Kind = {
  kind: 'async.missing-await',
  ran(program) {
    if (!program.shows(/Promise|undefined|NaN/)) return null
    return [...calls(program), ...joined(program)]
  },
}

/** A promise kept under a name, and joined to a text or a number. */
function joined(program: Ran): Finding[] {
  if (!program.shows(/\[object Promise\]/)) return []
  const parts = [
    ...program
      .all('BinaryExpression')
      .flatMap(({ operator, left, right }) => (operator === '+' ? [left, right] : [])),
    ...program.all('TemplateLiteral').flatMap(({ expressions }) => expressions),
  ]
  return parts.flatMap((part) => {
    if (part.type !== 'Identifier' || typeOf(part, program) !== 'promise') return []
    const own = program.functionOf(part)
    const mayWait = own === null || own.async
    return [
      {
        at: part,
        params: { name: part.name, right: 'await', code: `await ${part.name}` },
        edits: mayWait ? [inserted(part.start, 'await ')] : undefined,
      },
    ]
  })
}

function calls(program: Ran): Finding[] {
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
}

export const provokes = [
  'const wait = new Promise((resolve) => resolve(5));\nlet n = wait + 1;\nconsole.log(n);',
  'const answer = new Promise((resolve) => resolve("tea"));\nconsole.log(`I like ${answer}`);',
  'async function load() {\n  return "apple";\n}\nasync function start() {\n  let data = load();\n  console.log("I have: " + data);\n}\nstart();',
  'async function getPrice() {\n  return 5;\n}\nasync function main() {\n  let price = getPrice();\n  let total = price * 2;\n  console.log("Total: " + total);\n}\nmain();',
  'async function getAge() {\n  return 12;\n}\nasync function show() {\n  let age = getAge();\n  console.log(age + 1);\n}\nshow();',
  'const fetchName = async () => "Lina";\nasync function main() {\n  const name = fetchName();\n  console.log("Hello " + name);\n}\nmain();',
  'async function charger() {\n  return [1, 2, 3];\n}\nasync function demarrer() {\n  let liste = charger();\n  console.log(liste.length);\n}\ndemarrer();',
]
export const nearMisses = [
  'const wait = Promise.resolve(5);\nconsole.log((await wait) + 1, "[object Promise]");',
  'async function load() {\n  return 1;\n}\nload().then((x) => console.log(x, undefined));',
  'async function f() {\n  console.log(1);\n}\nf();',
]
