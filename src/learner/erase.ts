/** Erasing for good: one learner, or everything. */
import type { SaveState } from './contract.ts'
import type { Transaction } from './database.ts'
import { attempt, type Ground } from './ground.ts'
import { field, isRecord } from './plain.ts'
import { pastWorkKey } from './keys.ts'
import { goneKey, undoKey } from './records.ts'
import type { Area } from './area.ts'

/** Null erases everything. Records that an older Jisr left in `local` go as well. */
export async function erase(ground: Ground, local: Area, seat: string | null): Promise<SaveState> {
  const state = await attempt(ground, async () => {
    if (seat === null) await ground.database.erase()
    else await eraseSeat(ground, local, seat)
    return 'saved'
  })
  if (state !== 'saved') return state
  ground.device.erase(seat)
  ground.tell({ what: 'erased', seat })
  return state
}

async function eraseSeat({ database }: Ground, local: Area, seat: string): Promise<void> {
  const hadPast = await database.write(
    async (tx) => {
      await eraseSeatRecords(tx, seat)
      const mark = await tx.get('meta', 'v1')
      if (!isRecord(mark) || field(mark, 'seat') !== seat) return false
      for (const { key } of await tx.all('meta', 'v1/')) await tx.delete('meta', key)
      return true
    },
    { strict: true },
  )
  if (hadPast) for (const key of local.keys()) if (key.startsWith(pastWorkKey)) local.remove(key)
}

/** Nothing stays but the mark that keeps a tab which does not know yet from bringing it back. */
export async function eraseSeatRecords(tx: Transaction, seat: string): Promise<void> {
  for (const store of ['pieces', 'versions'] as const) {
    for (const { key } of await tx.all(store, `${seat}/`)) await tx.delete(store, key)
  }
  for (const store of ['seats', 'settings'] as const) await tx.delete(store, seat)
  // Damaged records name the store and the key that they had.
  for (const store of ['seats', 'settings', 'pieces', 'versions'] as const) {
    for (const { key } of await tx.all('damaged', `${store}/${seat}`)) await tx.delete('damaged', key)
  }
  // An import that is kept for undo holds the work of several.
  await tx.delete('meta', undoKey)
  await tx.put('meta', goneKey(seat), {})
}
