/**
 * The seat of the learner whom the platform has let in. Learners of one platform share the stores of one browser:
 * without this, the second of a shared computer would be credited with what the first has done.
 */
import type { Classroom } from '../classroom/classroom.ts'
import type { Area } from '../learner/area.ts'

export type Seats = Pick<Classroom, 'store' | 'sit' | 'addSeat' | 'suggestFace'>

const beginning = 'platform:'

/**
 * Sits the learner at the seat that was theirs before, else at the present one when it is nobody's on this platform,
 * else at a new one. Returns the seat's id; null when none could be kept.
 */
export async function seatOfStudent(student: string, classroom: Seats, area: Area): Promise<string | null> {
  const key = beginning + shortened(student)
  const { seat, seats } = classroom.store.getState()
  const theirs = area.get(key)
  if (seat !== null && seat.id === theirs) return seat.id
  const known = seats.find(({ id }) => id === theirs)
  // The platform has asked who it is: no lock of pictures asks again.
  if (known && (await classroom.sit(known.id, known.lock ?? []))) return known.id

  const others = area.keys().filter((each) => each.startsWith(beginning) && each !== key)
  const free = seat !== null && !others.some((each) => area.get(each) === seat.id)
  if (!free && (await classroom.addSeat(await classroom.suggestFace())) !== 'saved') return null
  const sits = classroom.store.getState().seat?.id ?? null
  if (sits !== null) area.set(key, sits)
  return sits
}

/** Two times FNV-1a: tells the learners of a platform apart, and nobody reads a name or an address in it. */
function shortened(student: string): string {
  const half = (basis: number): string => {
    let hash = basis
    for (let at = 0; at < student.length; at += 1) hash = Math.imul(hash ^ student.charCodeAt(at), 0x01000193)
    return (hash >>> 0).toString(16).padStart(8, '0')
  }
  return half(0x811c9dc5) + half(0x050c5d1f)
}
