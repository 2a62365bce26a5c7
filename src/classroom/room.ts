/** What the parts of the classroom share. */
import type { StoreApi } from 'zustand/vanilla'
import type { Sitting } from '../learner/contract.ts'
import type { Keeper } from './keeper.ts'
import type { Runner } from './runner.ts'
import type { ClassroomParts } from './classroom.ts'
import type { ClassroomState, Place } from './state.ts'

export interface Room {
  store: StoreApi<ClassroomState>
  parts: ClassroomParts
  keeper: Keeper
  runner: Runner
  /** The work of who sits here; null while nobody does. */
  sitting: Sitting | null
  goTo(place: Place): Promise<void>
  /** Reads again what is open, and what there is of this learner's. */
  readAgain(): Promise<void>
  /** Reads again who there is, and whether an import can be taken back. */
  readSeats(): Promise<void>
}
