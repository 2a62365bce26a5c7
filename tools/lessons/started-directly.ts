/** Tells a command from a module that is imported, also when its path leads through symbolic links. */
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** True when the module with this `import.meta.url` is the program that was started. */
export function startedDirectly(moduleUrl: string): boolean {
  const [, started] = process.argv
  try {
    return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(moduleUrl))
  } catch {
    return false
  }
}
