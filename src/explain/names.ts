/** Which names a program could have meant. */
import { regionsOf } from './regions.ts'

/** Names that are always there, those a beginner writes first. */
const builtIn = [
  'console',
  'Math',
  'Number',
  'String',
  'Boolean',
  'Array',
  'Object',
  'Date',
  'JSON',
  'undefined',
  'NaN',
]

const declaration = /\b(?:let|const|var|function|class)\s+([\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*)/gu

export interface Names {
  /** The one existing name within a third of its length of typing mistakes, or alike but for capitals; null when none or two are. */
  nearest(name: string): string | null
}

/** Looks for declared names in the code of a program, which need not be readable as a whole. */
export function parseLoosely(program: string): Names {
  const code = regionsOf(program)
    .filter(({ type }) => type === 'code')
    .map(({ from, to }) => program.slice(from, to))
    .join(' ')
  const known = new Set([...builtIn, ...[...code.matchAll(declaration)].map((found) => found[1] ?? '')])
  return {
    nearest(name) {
      const others = [...known].filter((each) => each !== name)
      const sameLetters = others.find((each) => each.toLowerCase() === name.toLowerCase())
      if (sameLetters !== undefined) return sameLetters
      const most = Math.floor(name.length / 3)
      const distances = others.map((each) => ({ each, distance: distance(each, name) }))
      const best = Math.min(...distances.map((found) => found.distance))
      const found = distances.filter((each) => each.distance === best)
      return best <= most && found.length === 1 ? (found[0]?.each ?? null) : null
    },
  }
}

/** Insertions, deletions, replacements and swaps of neighbours (restricted Damerau–Levenshtein). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)]
  const cell = (i: number, j: number): number => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i += 1) {
    rows[i] = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(i - 2, j - 2) + 1 : Infinity
      rows[i]?.push(Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, replaced, swapped))
    }
  }
  return cell(a.length, b.length)
}
