import type { Failed } from '../../failed.ts'
import type { Finding, Kind } from '../../kind.ts'
import { missingIdentifier } from '../../places.ts'
import { across, inserted, replaced } from '../../unreadable.ts'

/** `->`, `= >` or no arrow at all in an arrow function. */
export const arrowWrong: Kind = {
  kind: 'function.arrow-wrong',
  failed: atLeast,
  unreadable(program) {
    const { tokens, token } = program
    for (let index = 0; index < tokens.length && program.isNear(token(index)); index += 1) {
      const [first, second] = [token(index), token(index + 1)]
      const isPair =
        (/^[-=]$/.test(first.text) && second.text === '>') ||
        (first.text === '=' && second.text === '=>') ||
        (first.text === '>' && second.text === '=') ||
        (first.text === '>=' && token(index - 1).text === ')')
      const pair = first.text === '>=' ? first : second
      const before = token(index - 1)
      if (isPair && (before.text === ')' || before.type === 'name')) {
        const edits = [replaced(across(first, pair), '=>')]
        if (program.helps(edits))
          return {
            at: across(first, pair),
            params: { sign: program.program.slice(first.start, pair.end), right: '=>' },
            edits,
          }
      }
      if (first.text === '=' && before.text === ')' && isAssigned(index - 1)) {
        const edits = [replaced(first, '=>')]
        if (program.helps(edits)) return { at: first, params: { sign: '=', right: '=>' }, edits }
      }
      if (first.text === '=>' && second.text === '(' && /^[=(,]$/.test(before.text)) {
        const close = closing(index + 1)
        const edits = [
          replaced({ start: first.start, end: second.start }, ''),
          inserted(token(close).end, ' =>'),
        ]
        if (program.helps(edits))
          return { at: first, special: 'order', params: { sign: '=>', right: '( ) =>' }, edits }
      }
      if (first.text === ')' && second.text === '{' && isAssigned(index)) {
        const edits = [inserted(first.end, ' =>')]
        if (program.helps(edits))
          return { at: second, special: 'missing', params: { sign: '=>', right: '=>' }, edits }
      }
    }
    function closing(open: number): number {
      let depth = 0
      for (let index = open; index < tokens.length; index += 1) {
        if (token(index).text === '(') depth += 1
        if (token(index).text === ')') depth -= 1
        if (depth === 0) return index
      }
      return open
    }
    function isAssigned(close: number): boolean {
      let depth = 0
      for (let index = close; index >= 0; index -= 1) {
        if (token(index).text === ')') depth += 1
        if (token(index).text === '(') depth -= 1
        if (depth === 0) return /^(?:=|\(|,)$/.test(token(index - 1).text)
      }
      return false
    }
    return null
  },
}

/** `(n) >= n * n` compares, so that `n` is looked for. */
function atLeast(program: Failed): Finding | null {
  const name = missingIdentifier(program)
  if (!name) return null
  for (const node of program.all('BinaryExpression')) {
    const parent = program.parentOf(node)
    const isValue = parent?.type === 'VariableDeclarator' || parent?.type === 'CallExpression'
    if (node.operator !== '>=' || node.left.start !== name.start || !isValue) continue
    const between = program.program.slice(node.left.end, node.right.start)
    if (!/^\s*\)\s*>=\s*$/.test(between)) continue
    const start = node.left.end + between.indexOf('>=')
    const at = { start, end: start + 2 }
    return { at, params: { sign: '>=', right: '=>' }, edits: [replaced(at, '=>')] }
  }
  return null
}

export const provokes = [
  'const add = (a, b) -> a + b;',
  'const sq = (n) = > n * n;',
  'const f = x -> x + 1;',
  'const add = (a, b) {\n  return a + b;\n};',
  'const add = (a, b) = a + b;\nconsole.log(add(1, 2));',
  'const add = => (a, b) {\n  return a + b;\n};\nconsole.log(add(1, 2));',
  'let names = ["a"];\nnames.forEach((n) {\n  console.log(n);\n});',
  'const carre = (n) >= n * n;\nconsole.log(carre(2));',
]
export const nearMisses = [
  'if (1 > = 2) {\n}',
  'const add = (a b) => a;',
  'let age = 1;\nif (age =< 18) {\n}',
  'let a = 1, b = 2;\nif ((a) = b + 1 2) {\n}',
  'const ok = (n) >= 3;\nlet n = 4;',
]
