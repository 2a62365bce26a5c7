/** The best place to keep work that really works in this browser. */
import type { Area } from './area.ts'
import { faultOf, type Database } from './database.ts'
import { memoryDatabase } from './memory-database.ts'

export interface Chosen {
  database: Database
  /** A newer Jisr's database is there: it is left alone, and work lasts as long as the page. */
  newer: boolean
}

/** Never rejects: when nothing else works, memory does. */
export async function chooseDatabase(openIndexed: () => Promise<Database>, local: Area): Promise<Chosen> {
  try {
    const database = await openIndexed()
    if (await works(database)) return { database, newer: false }
  } catch (error) {
    if (faultOf(error).reason === 'newer') return { database: memoryDatabase(), newer: true }
  }
  const usable = local.works || holdsRecords(local)
  return { database: usable ? await inLocal(local) : memoryDatabase(), newer: false }
}

/** A store that has become full is still the place where the work is: it has to be found there again. */
const holdsRecords = (local: Area): boolean => local.keys().some((key) => key.startsWith('db:'))

/** Fetched by the few browsers that need it. */
async function inLocal(local: Area): Promise<Database> {
  try {
    return (await import('./local-database.ts')).localDatabase(local)
  } catch {
    return memoryDatabase()
  }
}

/** Private modes accept writes that they forget. A full disk can still be read: what is there must be shown. */
async function works(database: Database): Promise<boolean> {
  const probe = { at: Math.random() }
  try {
    await database.write((tx) => tx.put('meta', 'probe', probe))
  } catch (error) {
    if (!['full', 'hung'].includes(faultOf(error).reason)) throw error
    await database.read((tx) => tx.get('meta', 'probe'))
    return true
  }
  const found = (await database.read((tx) => tx.get('meta', 'probe'))) as typeof probe | undefined
  return found?.at === probe.at
}
