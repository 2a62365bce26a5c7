import type { Kind } from '../../kind.ts'

/** An error for which nothing better is known: at least its line. */
export const otherError: Kind = {
  kind: 'general.other-error',
  failed(program) {
    const own = program
      .all('ThrowStatement')
      .find(({ start, end }) => program.offset >= start && program.offset <= end)
    const { line } = program.error
    if (own || (program.all('ThrowStatement').length > 0 && line === 0))
      return {
        at: own ?? program.all('ThrowStatement')[0] ?? program.here,
        special: 'thrown',
        params: { word: 'throw' },
      }
    return line === 0 ? null : { at: program.here, params: { line } }
  },
}

export const provokes = [
  'throw "no";',
  'throw new Error("stop");',
  'let s = "a".repeat(-1);',
  'JSON.parse("{bad");',
]
export const nearMisses = ['x();', 'let n = 1;\nn();']
