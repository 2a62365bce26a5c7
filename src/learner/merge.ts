/** Two tabs changed the same piece of work: what each changed is kept, field by field. */
import type { Piece } from './piece.ts'

export interface Merged {
  piece: Piece
  /** Both wrote another program: `mine` is the present one, and the stored one must be kept as a version. */
  conflict: boolean
}

/** `mine` grew out of `base`, and so did what is stored now. Neither revision nor clock has a say in it. */
export function mergePieces({ mine, base, stored }: Record<'mine' | 'base' | 'stored', Piece>): Merged {
  const choose = <K extends keyof Piece>(name: K): Piece[K] =>
    same(mine[name], base[name]) ? stored[name] : mine[name]
  const wrote = mine.code !== base.code
  return {
    conflict: wrote && stored.code !== base.code && stored.code !== mine.code,
    piece: {
      ...mine,
      revision: stored.revision,
      at: stored.at,
      name: choose('name'),
      code: wrote ? mine.code : stored.code,
      codeLanguage: wrote ? mine.codeLanguage : stored.codeLanguage,
      cursor: choose('cursor'),
      blocks: choose('blocks'),
      answers: mergeRecords(mine.answers, base.answers, stored.answers),
      ticks: mergeLists(mine.ticks, base.ticks, stored.ticks),
      hintsOpened: Math.max(mine.hintsOpened, stored.hintsOpened),
      doneAt: earliest(mine.doneAt, stored.doneAt),
      removedAt: choose('removedAt'),
    },
  }
}

/** The same work, whenever and however often it was saved. */
export function samePiece(a: Piece, b: Piece): boolean {
  return same(plain(a), plain(b))
}

export function earliest(a: number | null, b: number | null): number | null {
  if (a === null) return b
  return b === null ? a : Math.min(a, b)
}

function plain({ answers, ...piece }: Piece): unknown {
  const ordered = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...piece, answers: ordered, revision: 0, at: 0 }
}

export function mergeRecords(
  mine: Record<string, string>,
  base: Record<string, string>,
  stored: Record<string, string>,
): Record<string, string> {
  const of = (record: Record<string, string>, name: string): string | undefined =>
    Object.hasOwn(record, name) ? record[name] : undefined
  const merged = Object.create(null) as Record<string, string>
  for (const name of new Set([...Object.keys(stored), ...Object.keys(mine)])) {
    const value = of(mine, name) === of(base, name) ? of(stored, name) : of(mine, name)
    if (value !== undefined) merged[name] = value
  }
  return merged
}

function mergeLists(mine: string[], base: string[], stored: string[]): string[] {
  const added = mine.filter((item) => !base.includes(item) && !stored.includes(item))
  const removed = base.filter((item) => !mine.includes(item))
  return [...stored.filter((item) => !removed.includes(item)), ...added]
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
