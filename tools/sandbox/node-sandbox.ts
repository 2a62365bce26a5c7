/** The learner's sandbox in node: the same worker code, limits and backstop as in the page. */
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts'
import { spawnThread } from './spawn-thread.ts'
import { threadCode } from './thread-code.ts'

let code: Promise<string> | null = null

/** Dispose of it at the end. Rejects when the worker's code cannot be bundled. */
export async function openNodeSandbox(): Promise<Sandbox> {
  code ??= threadCode()
  const text = await code
  return createSandbox({ spawn: () => spawnThread(text) })
}
