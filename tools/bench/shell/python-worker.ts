/** The worker's side of `pyodide-worker.ts`. */
import { loadPython } from './python.ts'

export type FromPython = { type: 'ready' } | { type: 'line'; line: string } | { type: 'ended' }

const post = (message: FromPython): void => self.postMessage(message)
const loading = loadPython(new URL('../pyodide/', location.href).href)

self.onmessage = async ({ data }: MessageEvent<string>) => {
  const python = await loading
  try {
    python(data, (line) => post({ type: 'line', line }))
  } catch (error) {
    post({ type: 'line', line: String(error) })
  }
  post({ type: 'ended' })
}
await loading
post({ type: 'ready' })
