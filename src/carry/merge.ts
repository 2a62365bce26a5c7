/** One piece from here and the same from elsewhere become one, and neither loses anything. */
import { samePiece } from '../learner/merge.ts'
import type { Piece, Version } from '../learner/piece.ts'
import { unitePieces } from '../learner/unite-pieces.ts'

/** A piece with the texts it once had. */
export interface Told {
  piece: Piece
  versions: readonly Version[]
}

/** Which of two different texts is the present one afterwards; the other one is among the versions. */
export type Side = 'local' | 'carried'

export type MergeKind =
  /** Nothing here knew it. */
  | 'new'
  /** The carried text grew out of the one here. */
  | 'newer'
  /** The text here grew out of the carried one. */
  | 'older'
  /** Two texts, neither from the other: both are kept. */
  | 'keptBoth'
  /** The text is the same; now it is done. */
  | 'doneAdded'
  /** Answers, ticks, hints or earlier texts come to it. */
  | 'moreAdded'
  /** A program that had been removed here. */
  | 'broughtBack'
  | 'same'

export interface Merged {
  kind: MergeKind
  /** True when the checks are passed only because of what was carried. */
  doneAdded: boolean
  /** True for two texts of which nobody can say which is the later one: better ask. */
  doubtful: boolean
  /** To be written in place of the one here; null when there is nothing to write. */
  piece: Piece | null
  /** To be added. */
  versions: Version[]
}

/** `carried` bears the local seat already. `take`: what the person has chosen, or null. */
export function mergePiece(local: Told | null, carried: Told, take: Side | null): Merged {
  if (!local) return asNew(carried)
  const text = comparedTexts(local, carried)
  const takesCarried = text === 'newer' || (text === 'conflict' && take === 'carried')
  const base = {
    ...unitePieces(local.piece, carried.piece),
    ...textOf((takesCarried ? carried : local).piece),
    removedAt: carried.piece.removedAt === null ? null : local.piece.removedAt,
  }
  const added = addedTexts({ local, carried, takesCarried, conflict: text === 'conflict' })
  const changed = added.length > 0 || !samePiece(base, local.piece)
  const kept = takesCarried && !isBlank(local.piece.code) ? [presentAsVersion(local.piece)] : []
  const numbered = renumbered(added, lastRevision(local))
  const doneAdded = local.piece.doneAt === null && base.doneAt !== null
  return {
    kind: kindOf({
      text,
      changed,
      doneAdded,
      back: local.piece.removedAt !== null && base.removedAt === null,
    }),
    doneAdded,
    doubtful: text === 'conflict' && take === null && mayBeLater(carried.piece, local.piece),
    piece: changed
      ? { ...base, revision: lastRevision({ piece: local.piece, versions: numbered }) + 1 }
      : null,
    versions: changed ? [...kept.filter((each) => !holds(local.versions, each.code)), ...numbered] : [],
  }
}

/** Nobody saves so often; behind the largest whole number, two texts would get the same one, and one would be lost. */
const REVISION_MAX = 1_000_000_000_000

function asNew({ piece, versions }: Told): Merged {
  const sorted = [...versions].sort((a, b) => a.revision - b.revision)
  let last = -1
  const numbered = sorted.map((version) => {
    last = Math.max(Math.min(version.revision, REVISION_MAX), last + 1)
    return { ...version, revision: last }
  })
  return {
    kind: 'new',
    doneAdded: piece.doneAt !== null,
    doubtful: false,
    piece: { ...piece, revision: Math.max(Math.min(piece.revision, REVISION_MAX), last + 1) },
    versions: numbered,
  }
}

/** `stays`: the carried side has no text, or the same one. */
type Compared = 'stays' | 'newer' | 'older' | 'conflict'

/** Told by the texts each side remembers, never by a clock. An empty text never takes the place of another one. */
function comparedTexts(local: Told, carried: Told): Compared {
  const [here, there] = [local.piece.code, carried.piece.code]
  if (here === there || there === null || isBlank(there)) return 'stays'
  if (holds(local.versions, there)) return 'older'
  if (here === null || isBlank(here) || holds(carried.versions, here)) return 'newer'
  return 'conflict'
}

const textOf = ({
  code,
  codeLanguage,
  cursor,
  at,
}: Piece): Pick<Piece, 'code' | 'codeLanguage' | 'cursor' | 'at'> => ({
  code,
  codeLanguage,
  cursor,
  at,
})

interface Adding {
  local: Told
  carried: Told
  takesCarried: boolean
  conflict: boolean
}

/** Carried texts that nobody here has, oldest first. */
function addedTexts({ local, carried, takesCarried, conflict }: Adding): Version[] {
  const known = new Set([local.piece.code, ...local.versions.map(({ code }) => code)])
  if (takesCarried) known.add(carried.piece.code)
  const history = [...carried.versions].sort((a, b) => a.revision - b.revision)
  const present = conflict && !takesCarried ? [presentAsVersion(carried.piece)] : []
  return [...history, ...present].filter(({ code }) => {
    const isNew = !isBlank(code) && !known.has(code)
    known.add(code)
    return isNew
  })
}

function presentAsVersion({ seat, kind, id, revision, at, code, codeLanguage }: Piece): Version {
  return { seat, kind, id, revision, at, code: code ?? '', codeLanguage, cause: 'carried' }
}

/** Revisions are unique within a piece: those of another computer get new ones, behind all that are here. */
function renumbered(versions: readonly Version[], last: number): Version[] {
  return versions.map((version, at) => ({ ...version, revision: last + 1 + at }))
}

function lastRevision({ piece, versions }: Told): number {
  return versions.reduce((last, { revision }) => Math.max(last, revision), piece.revision)
}

function kindOf(of: { text: Compared; changed: boolean; doneAdded: boolean; back: boolean }): MergeKind {
  if (of.back) return 'broughtBack'
  if (of.text === 'conflict') return 'keptBoth'
  if (of.text === 'newer') return 'newer'
  if (of.doneAdded) return 'doneAdded'
  if (of.changed) return 'moreAdded'
  return of.text === 'older' ? 'older' : 'same'
}

/** An unknown date is no reason to believe that a text is the older one. */
const mayBeLater = (carried: Piece, local: Piece): boolean => carried.at === 0 || carried.at >= local.at

function holds(versions: readonly Version[], text: string): boolean {
  return versions.some(({ code }) => code === text)
}

const isBlank = (code: string | null): boolean => code === null || code.trim() === ''
