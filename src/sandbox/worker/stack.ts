/**
 * Sees that a program met the limit of the stack, even one that catches the engine's error and goes on.
 *
 * QuickJS looks at its stack before every call, and throws when it would pass the limit: the error is made in the
 * bytes just beyond it, where no program gets that stays within. They are zero in the photograph.
 */
import { STACK_BYTES } from '../limits.ts'
import { usedWords } from './photo.ts'

/** Making the error takes 630 bytes and more below a frame that may end this far above the limit. */
const ABOVE_BYTES = 512
const BELOW_BYTES = 640

/** To be called with a fresh runtime in the memory. Returns whether the limit was met since the last photograph. */
export function watchStack(memory: WebAssembly.Memory): () => boolean {
  const start = limitIn(new Uint32Array(memory.buffer)) - BELOW_BYTES
  let beyond = new Uint32Array()
  return () => {
    // The buffer is another one after the memory has grown.
    if (beyond.buffer !== memory.buffer)
      beyond = new Uint32Array(memory.buffer, start, (BELOW_BYTES + ABOVE_BYTES) / 4)
    return usedWords(beyond) > 0
  }
}

/** The address of the limit: `JSRuntime` holds the size of the stack, its top, and its limit, side by side. */
function limitIn(words: Uint32Array): number {
  for (let at = words.indexOf(STACK_BYTES); at >= 0; at = words.indexOf(STACK_BYTES, at + 1)) {
    const [top = 0, limit = 0] = words.subarray(at + 1, at + 3)
    if (limit > 0 && top - limit === STACK_BYTES) return limit
  }
  throw new Error('no limit of the stack')
}
