import type { Finding, Kind } from '../../kind.ts'
import type { Readable } from '../../readable.ts'
import { constantOf } from '../../constant.ts'
import { replaced } from '../../unreadable.ts'
import { sameButCase } from '../../words/near.ts'

const types = ['string', 'number', 'boolean', 'object', 'function', 'undefined', 'symbol', 'bigint']

/** `typeof x === number`: the name of the type is a text. */
export const typeofQuotes: Kind = {
  kind: 'value.typeof-quotes',
  failed(program) {
    const name = program.missingName
    const [finding] = typeNames(program).filter(({ params }) => params?.['name'] === name)
    return name === null ? null : (finding ?? null)
  },
  ran: typeNames,
}

function typeNames(program: Readable): Finding[] {
  return program.all('BinaryExpression').flatMap((node) => {
    const { left, right, operator } = node
    if (!/^[=!]==?$/.test(operator) || left.type !== 'UnaryExpression' || left.operator !== 'typeof')
      return []
    if (right.type === 'Identifier') {
      const type = types.includes(right.name.toLowerCase()) ? right.name.toLowerCase() : right.name
      if (constantOf(right, program) === type) return []
      return [
        {
          at: node,
          params: { word: 'typeof', name: right.name, right: `"${type}"` },
          edits: [replaced(right, `"${type}"`)],
        },
      ]
    }
    const name = constantOf(right, program)
    const meant = typeof name === 'string' ? sameButCase(name, types) : null
    if (typeof name === 'string' && /^(?:array|list)$/i.test(name)) {
      const call = `${operator.startsWith('!') ? '!' : ''}Array.isArray(${program.text(left.argument)})`
      return [
        {
          at: node,
          special: 'list',
          params: { word: 'typeof', name: program.text(right), right: call },
          edits: [replaced(node, call)],
        },
      ]
    }
    return meant === null
      ? []
      : [
          {
            at: right,
            params: { word: 'typeof', name: program.text(right), right: `"${meant}"` },
            edits: [replaced(right, `"${meant}"`)],
          },
        ]
  })
}

export const provokes = [
  'let v = 5;\nif (typeof v === number) {\n  console.log("num");\n}',
  'function show(x) {\n  if (typeof x !== string) return;\n  console.log(x);\n}\nshow("a");',
  'let x = 5;\nlet number = 0;\nif (typeof x === number) {\n  console.log("a");\n} else {\n  console.log("b");\n}',
  'let x = 5;\nconsole.log(typeof x === "Number");',
  'let v = [];\nif (typeof v === "array") {\n  console.log("list");\n} else {\n  console.log("other");\n}',
  'let x = "a";\nif (typeof x === String) {\n  console.log("text");\n} else {\n  console.log("other");\n}',
  'let x = 5;\nif (typeof x === "Number") {\n  console.log("number");\n} else {\n  console.log("no");\n}',
]
export const nearMisses = [
  'let x = 5;\nconsole.log(typeof x === "number");',
  'let a = 1, b = "s";\nconsole.log(typeof a === typeof b);',
]
