import type { Finding, Kind } from '../../kind.ts'
import { openBefore } from '../../open-brackets.ts'
import { across, endsValue, inserted, replaced, type Unreadable } from '../../unreadable.ts'
import type { Edit } from '../../explanation.ts'

/** The head of a `for` without its two semicolons. */
export const forHeader: Kind = {
  kind: 'syntax.for-header',
  unreadable(program) {
    const { token, at } = program
    const open = openBefore(program, at).find((each) => token(each.index - 1).text === 'for')
    const start = open ? open.index : headWithoutRound(program)
    if (start < 0) return null
    let end = start + 1
    for (
      let depth = 1;
      depth > 0 && token(end).type !== 'end' && token(end).line === token(start).line;
      end += 1
    ) {
      if (token(end).text === '(') depth += 1
      if (token(end).text === ')') depth -= 1
    }
    const inner = { from: start + 1, to: end - 1 }
    const other = withoutOf(program, inner) ?? tooMany(program, inner) ?? conditionOnly(program, inner)
    if (other) return other
    const edits = [
      commas(program, inner),
      gaps(program, inner),
      [...commas(program, inner), ...gaps(program, inner)],
      step(program, inner),
    ].filter((each) => each.length > 0)
    const best = program.best(edits)
    const [first] = best ?? []
    if (!best || !first) return null
    const place = first.start === first.end ? token(at) : { start: first.start, end: first.end }
    return {
      at: place,
      params: {
        sign: ';',
        found: first.start === first.end ? '' : program.program.slice(first.start, first.end),
        right: example,
      },
      edits: best,
    }
  },
}

function headWithoutRound({ token, at, lineStart }: Unreadable): number {
  const start = lineStart(Math.max(0, at))
  return token(start).text === 'for' && token(start + 1).text === '(' ? start + 1 : -1
}

interface Inner {
  from: number
  to: number
}

const example = 'for (let i = 0; i < 3; i++)'

/** `for (let x list)` */
function withoutOf(program: Unreadable, { from, to }: Inner): Finding | null {
  const { token } = program
  const edits = [inserted(token(from + 1).end, ' of')]
  const fits =
    /^(?:let|const|var)$/.test(token(from).text) && to === from + 3 && token(from + 2).type === 'name'
  return fits && program.helps(edits)
    ? {
        at: token(from + 2),
        special: 'of',
        params: { name: token(from + 1).text, list: token(from + 2).text, right: 'of' },
        edits,
      }
    : null
}

/** `for (let i = 0; i < 3; i++;)` */
function tooMany(program: Unreadable, { to }: Inner): Finding | null {
  const last = program.token(to - 1)
  const edits = [replaced(last, '')]
  return last.text === ';' && program.helps(edits)
    ? { at: last, special: 'extra', params: { sign: ';' }, edits }
    : null
}

/** `for (i < 3)` has only the condition. */
function conditionOnly({ token, tokens }: Unreadable, { from, to }: Inner): Finding | null {
  const parts = tokens.slice(from, to)
  const isCondition =
    parts.some(({ text }) => /^(?:[<>]=?|[!=]==?)$/.test(text)) &&
    parts.every(({ text }) => !/^[;=]$/.test(text))
  return isCondition && to > from
    ? { at: across(token(from), token(to - 1)), params: { sign: ';', found: '', right: example } }
    : null
}

/** Commas and colons that should be semicolons. */
function commas({ token }: Unreadable, { from, to }: Inner): Edit[] {
  const edits: Edit[] = []
  let depth = 0
  for (let index = from; index < to; index += 1) {
    if (/^[([]$/.test(token(index).text)) depth += 1
    if (/^[)\]]$/.test(token(index).text)) depth -= 1
    if (depth === 0 && /^[,:]$/.test(token(index).text)) edits.push(replaced(token(index), ';'))
  }
  return edits
}

/** `for (let i = 0; i < 3)`: the last part is missing. */
function step({ token, tokens }: Unreadable, { from, to }: Inner): Edit[] {
  const signs = tokens.slice(from, to).filter(({ text }) => text === ';')
  const name = /^(?:let|var)$/.test(token(from).text) ? token(from + 1) : token(from)
  return signs.length === 1 && name.type === 'name' ? [inserted(token(to - 1).end, `; ${name.text}++`)] : []
}

/** Places between two values where a semicolon belongs. */
function gaps({ token }: Unreadable, { from, to }: Inner): Edit[] {
  const edits: Edit[] = []
  for (let index = from; index + 1 < to; index += 1) {
    const next = token(index + 1)
    if (
      endsValue(token(index)) &&
      (next.type === 'name' || next.type === 'number') &&
      !/^(?:of|in)$/.test(next.text)
    )
      edits.push(inserted(token(index).end, ';'))
  }
  return edits
}

export const provokes = [
  'for (let i = 0; i < 3 i++) {\n  console.log(i);\n}',
  'for (let i = 0, i < 3, i++) {\n}',
  'for (let i = 0 i < 3; i++) {\n}',
  'for (i < 3) {\n  console.log("x");\n}',
  'let list = [1];\nfor (let x list) {\n  console.log(x);\n}',
  'for (let i = 0; i < 3; i++;) {\n  console.log(i);\n}',
  'for (let عدد = 1; عدد <= 5, عدد++) {\n  console.log(عدد);\n}',
]
export const nearMisses = [
  'for let i = 0; i < 3; i++ {\n}',
  'for (let i = 0; i < 3; i++ {\n}',
  'for (let i of [1 2]) {\n}',
]
