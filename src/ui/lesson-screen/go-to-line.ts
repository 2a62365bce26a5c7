/** "Go to line 3": from a message anywhere on the screen to the writing field. */

type Listener = (line: number) => void
const listeners = new Set<Listener>()

/** Asks the writing field on screen to put its cursor at the start of a 1-based line. */
export function goToLine(line: number): void {
  for (const listener of listeners) listener(line)
}

/** Returns how to stop listening. */
export function onGoToLine(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
