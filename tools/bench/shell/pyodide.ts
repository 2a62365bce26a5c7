/** Python in the page, as the first example of its manual has it. */
import { mountShell } from './shell.ts'
import { loadPython, type Python } from './python.ts'

let python: Python | null = null

mountShell({
  async start() {
    python = await loadPython(new URL('pyodide/', location.href).href)
  },
  run(program, print) {
    python?.(program, print)
    return Promise.resolve()
  },
  // Nothing runs in the page while Python does: there is no moment at which this could be pressed.
  stop() {},
})
