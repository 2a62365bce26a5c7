import type { Finding, Kind } from '../../kind.ts'
import { isPrint } from '../../readable.ts'
import type { Ran } from '../../ran.ts'
import { codePointName } from '../../words/signs.ts'

const hidden = /[\u00a0\u202f\u00ad\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]/gu
const quotes = /["'`“”„«»‘’‚]/g

/** The output differs from what was asked for only in small things: capitals, spaces, quotes, invisible signs. */
export const outputDiffers: Kind = {
  kind: 'general.output-differs',
  ran(program) {
    const { expected } = program
    if (expected === null) return null
    const lines = program.printed.flatMap((text) => text.split('\n'))
    const index = expected.findIndex((text, at) => text !== lines[at])
    const [wanted, got] = [expected[index], lines[index]]
    return wanted === undefined || got === undefined ? null : differing(program, { wanted, got, index })
  },
}

function differing(
  program: Ran,
  { wanted, got, index }: { wanted: string; got: string; index: number },
): Finding | null {
  const same = (change: (text: string) => string): boolean => change(wanted) === change(got)
  const special = same((text) => text.toLowerCase())
    ? 'case'
    : same((text) => text.replace(hidden, ''))
      ? 'invisible'
      : same((text) => text.replace(hidden, ' ').replace(/\s+/g, ''))
        ? 'spaces'
        : same((text) => text.replace(quotes, ''))
          ? 'quotes'
          : null
  if (special === null) return null
  const prints = program.nodes.filter((node) => isPrint(node))
  const at =
    prints.length === program.printed.length
      ? (prints[index] ?? program.tree.program)
      : (prints[0] ?? program.tree.program)
  const sign = (got + wanted).match(hidden)?.[0]
  return {
    at,
    special,
    params: { expected: wanted, got, number: index + 1, ...(sign ? { sign: codePointName(sign) } : {}) },
  }
}

export const provokes: string[] = []
export const nearMisses = ['console.log("Hello");']
