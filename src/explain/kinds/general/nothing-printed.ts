import { isPrint } from '../../readable.ts'
import type { Kind } from '../../kind.ts'

/** The program ran and shows nothing. */
export const nothingPrinted: Kind = {
  kind: 'general.nothing-printed',
  ran(program) {
    const last = program.tree.program.body.at(-1)
    if (program.printed.length > 0 || !last) return null
    const print = program.nodes.find((node) => isPrint(node))
    return {
      at: print ?? last,
      ...(print ? { special: 'not-reached' } : {}),
      params: { right: 'console.log' },
    }
  },
}

export const provokes = ['let x = 5;\nx = x + 1;', 'let n = 3;\nif (n > 5) {\n  console.log("big");\n}']
export const nearMisses = ['console.log(1);', '']
