import type { SharedProgram } from '../../carry/carry.ts'
import type { Piece } from '../../learner/piece.ts'

/** What goes from hand to hand of a piece: its text and its name, nothing of its learner. */
export function sharedProgram({ kind, id, name, code, codeLanguage }: Piece): SharedProgram {
  return { lesson: kind === 'lesson' ? id : null, name, code: code ?? '', codeLanguage }
}
