/** Wasm memory with a real maximum, and a witness of the moment it is met. */
import { MEMORY_MAX_PAGES, MEMORY_START_PAGES } from '../limits.ts'

export function createMemory(): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: MEMORY_START_PAGES, maximum: MEMORY_MAX_PAGES })
}

/** Emscripten's `resize_heap` tries three sizes, the last the smallest that would do, before it gives up. */
const ATTEMPTS = 3

/**
 * Calls `onRefused` whenever an allocation fails because the memory cannot grow.
 * The engine's own error for it can be caught, copied or thrown by the learner's program: this cannot.
 * Single allocations beyond 2 GB are refused before they ask, and go unseen here.
 */
export function watchMemory(memory: WebAssembly.Memory, onRefused: () => void): void {
  let refusals = 0
  memory.grow = (pages) => {
    try {
      const before = WebAssembly.Memory.prototype.grow.call(memory, pages)
      refusals = 0
      return before
    } catch (error) {
      refusals += 1
      if (refusals === ATTEMPTS) {
        refusals = 0
        onRefused()
      }
      throw error
    }
  }
}
