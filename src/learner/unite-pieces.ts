/** Work from elsewhere meets the work that is here: fetched with whatever brings it. */
import { earliest, mergeRecords } from './merge.ts'
import type { Piece } from './piece.ts'

/**
 * Two pieces that grew apart long ago, with nothing known of where: nothing that was done in either is taken back, and
 * the program of `winner` is the present one.
 */
export function unitePieces(winner: Piece, other: Piece): Piece {
  const wrote = winner.code !== null
  return {
    ...winner,
    name: winner.name ?? other.name,
    code: wrote ? winner.code : other.code,
    codeLanguage: wrote ? winner.codeLanguage : other.codeLanguage,
    cursor: wrote ? winner.cursor : other.cursor,
    blocks: winner.blocks.length > 0 ? winner.blocks : other.blocks,
    answers: mergeRecords(winner.answers, {}, other.answers),
    ticks: [...winner.ticks, ...new Set(other.ticks.filter((tick) => !winner.ticks.includes(tick)))],
    hintsOpened: Math.max(winner.hintsOpened, other.hintsOpened),
    doneAt: earliest(winner.doneAt, other.doneAt),
  }
}
