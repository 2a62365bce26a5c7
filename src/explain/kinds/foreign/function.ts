import { callOf, type ForeignCall } from '../../foreign-call.ts'
import type { Failed } from '../../failed.ts'
import type { Edit } from '../../explanation.ts'
import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'
import { foreignFunctions } from '../../words/foreign.ts'

/** A function of another language: `len(x)`, `input()`, `str(5)`. */
export const foreignFunction: Kind = {
  kind: 'foreign.function',
  failed(program) {
    const call = callOf(program)
    const right = call && foreignFunctions.get(call.path)
    if (!call || !right || right.startsWith('console.')) return null
    const shown = right
      .replace(/\(\$\)$/, '')
      .replace(/^\$(?=\.)/, '')
      .replace(/\s*\$\s*/, '')
    return { at: call, params: { word: call.path, right: shown }, edits: edits(program, call, right) }
  },
}

function edits(program: Failed, { node }: ForeignCall, right: string): Edit[] | undefined {
  const given = node.arguments.map((each) => program.text(each)).join(', ')
  const [first] = node.arguments
  const simple =
    first !== undefined &&
    /^(?:Identifier|Literal|MemberExpression|CallExpression|TemplateLiteral|ArrayExpression)$/.test(
      first.type,
    )
  if (!right.includes('$') && !right.includes('(')) return undefined
  return [replaced(node, right.replace('$', right.startsWith('$') && !simple ? `(${given})` : given))]
}

export const provokes = [
  'let word = "abc";\nconsole.log(len(word));',
  'console.log("a" + str(5));',
  'let n = int("5");',
  'let n = strlen("abc");',
  'let list = [1, 2, 3];\nconsole.log(len(list));',
  'let x = int("5");\nconsole.log(x + 1);',
  'let n = 5;\nconsole.log("n = " + str(n));',
]
export const nearMisses = ['let str = 1;\nsrt(5);', 'console.log(len)']
