/** What all parts of the learner's memory stand on. */
import { faultOf, type Database, type FaultReason } from './database.ts'
import type { Device } from './device.ts'
import type { Bounds } from './history.ts'
import type { SaveState } from './contract.ts'
import type { News } from './tabs.ts'

export interface Ground {
  database: Database
  device: Device
  bounds: Bounds
  /** Tells the other tabs. */
  tell: (news: News) => void
  /** Milliseconds since 1970; may jump in any direction. */
  now: () => number
  /** 16 hexadecimal digits. */
  randomId: () => string
  /** Called after every write that is kept. */
  kept: () => void
  /** Of the last write that was not kept. */
  fault: FaultReason | null
}

/** Writes and says how it went, instead of rejecting. */
export async function attempt(ground: Ground, write: () => Promise<SaveState>): Promise<SaveState> {
  try {
    const state = await write()
    if (state === 'saved') ground.kept()
    return state
  } catch (error) {
    const { reason } = faultOf(error)
    ground.fault = reason
    return reason === 'newer' ? 'newer' : 'notSaved'
  }
}
