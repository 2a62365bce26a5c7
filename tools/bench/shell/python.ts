/** Pyodide as it is installed: a folder of files beside the page. */

/** Runs a program with names of its own. Throws what it throws. */
export type Python = (program: string, print: (line: string) => void) => void

interface Pyodide {
  setStdout: (options: { batched: (line: string) => void }) => void
  runPython: (program: string, options: { globals: unknown }) => unknown
  globals: { get: (name: 'dict') => () => { destroy: () => void } }
}

/** `folder`: address of Pyodide's files, with a slash at its end. */
export async function loadPython(folder: string): Promise<Python> {
  const { loadPyodide } = (await import(/* @vite-ignore */ `${folder}pyodide.mjs`)) as {
    loadPyodide: (options: { indexURL: string }) => Promise<Pyodide>
  }
  const pyodide = await loadPyodide({ indexURL: folder })
  const newNames = pyodide.globals.get('dict')
  return (program, print) => {
    pyodide.setStdout({ batched: print })
    const names = newNames()
    pyodide.runPython(program, { globals: names })
    names.destroy()
  }
}
