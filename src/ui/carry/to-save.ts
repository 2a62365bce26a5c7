/** Between what the store keeps and what travels: the same records under the names of each side. */
import type { Here, LearnerWork, Plan as ImportPlan, SharedProgram } from '../../carry/carry.ts'
import type { Belongings, Plan } from '../../learner/contract.ts'
import type { Piece } from '../../learner/piece.ts'

export function workOf({ seat, settings, pieces, versions }: Belongings): LearnerWork {
  return { seat, settings, pieces, versions }
}

export function sharedProgram({ kind, id, name, code, codeLanguage }: Piece): SharedProgram {
  return { lesson: kind === 'lesson' ? id : null, name, code: code ?? '', codeLanguage }
}

/** What the store is to put, with the revisions that everything had when the plan was made. */
export function planToPut({ writes }: ImportPlan, { learners }: Pick<Here, 'learners'>): Plan {
  const revisions = new Map(writes.from.map((each) => [`${each.seat}/${each.kind}/${each.id}`, each.revision]))
  const seatsHere = new Map(learners.map(({ seat }) => [seat.id, seat.revision]))
  return {
    seats: writes.seats.map((seat) => ({ ...seat, revision: seatsHere.get(seat.id) ?? seat.revision })),
    pieces: writes.pieces.map((piece) => ({
      ...piece,
      revision: revisions.get(`${piece.seat}/${piece.kind}/${piece.id}`) ?? piece.revision,
    })),
    versions: writes.versions,
    settings: Object.entries(writes.settings).map(([seat, settings]) => ({ seat, settings })),
  }
}
