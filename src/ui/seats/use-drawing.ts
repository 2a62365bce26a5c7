/** The pictures come after the first screen: until then, and where they cannot come, a face is its plain disc. */
import { useSyncExternalStore } from 'react'
import type { Picture } from '../../learner/seat.ts'
import type { Drawing } from './drawings.ts'

let drawings: Record<Picture, Drawing> | null = null
let asked = false
const listeners = new Set<() => void>()

export function useDrawing(picture: Picture): Drawing {
  const loaded = useSyncExternalStore(subscribe, () => drawings)
  return loaded?.[picture] ?? []
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (!asked) void load()
  return () => listeners.delete(listener)
}

async function load(): Promise<void> {
  asked = true
  try {
    drawings = (await import('./drawings.ts')).drawings
    for (const listener of listeners) listener()
  } catch {
    // Asked again by the next face that is shown.
    asked = false
  }
}
