/** What a learner is called on the screen: the nickname, fit for any sentence, else the picture. */
import { text } from '../../language/language.ts'
import { isolated } from '../parts/isolated.ts'
import type { Face, Seat } from '../../learner/seat.ts'

export function faceName({ nickname, picture }: Pick<Face, 'nickname' | 'picture'>): string {
  return nickname === '' ? text(`picture.${picture}`) : isolated(nickname)
}

/** Both names, for a pair. */
export function seatName(seat: Pick<Seat, 'nickname' | 'picture' | 'partner'>): string {
  const { partner } = seat
  if (partner === null) return faceName(seat)
  return text('seat.and', { first: faceName(seat), second: faceName(partner) })
}
