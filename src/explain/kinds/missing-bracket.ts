import type { Case, Kind } from '../explanation.ts'
import { positionAt, regionsOf } from '../regions.ts'

const pairs: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

interface Open {
  sign: string
  at: number
}

/** A bracket that was opened and not closed: said where it was opened. */
export const missingBracket: Kind = {
  kind: 'bracket.missing-close',
  recognise({ program, outcome }: Case) {
    if (outcome.kind !== 'threw' || outcome.error.name !== 'SyntaxError') return null
    const open = unclosed(program)
    if (!open) return null
    const { line, column } = positionAt(program, open.at)
    return {
      line,
      column,
      endColumn: column + 1,
      params: { open: open.sign, sign: pairs[open.sign] ?? '', line },
    }
  },
  provokes: [
    'console.log("How are you?";',
    'let list = [1, 2;\nconsole.log(list)',
    'if (true) {\n  console.log(1)',
  ],
  nearMisses: ['console.log("a("))', 'console.log(1))', '// (\nlet = 1'],
}

/** The innermost bracket that another kind of bracket, or the end of the program, leaves open. */
function unclosed(program: string): Open | null {
  const stack: Open[] = []
  for (const region of regionsOf(program)) {
    if (region.type !== 'code') continue
    for (let at = region.from; at < region.to; at += 1) {
      const sign = program[at] ?? ''
      const top = stack.at(-1)
      if (sign in pairs) stack.push({ sign, at })
      else if (top && pairs[top.sign] === sign) stack.pop()
      // A statement cannot end inside round or square brackets, apart from the head of a `for`.
      else if (top && sign === ';' && top.sign !== '{' && !isForHead(program, top)) return top
      else if (')]}'.includes(sign)) return top ?? null
    }
  }
  return stack.at(-1) ?? null
}

function isForHead(program: string, { at }: Open): boolean {
  return /\bfor\s*$/.test(program.slice(0, at))
}
