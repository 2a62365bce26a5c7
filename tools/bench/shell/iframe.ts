/** The browser's own engine in a sandboxed frame that talks by messages: no library at all. */
import { mountShell } from './shell.ts'

type Message = { line: string } | { ended: true }

const inside = `<script>
  console.log = (...values) => parent.postMessage({ line: values.map(String).join(' ') }, '*')
  addEventListener('message', ({ data }) => {
    try { (0, eval)(data) } catch (error) { console.log(String(error)) }
    parent.postMessage({ ended: true }, '*')
  })
</script>`

let stopped: (() => void) | null = null

mountShell({
  start: () => Promise.resolve(),
  run: (program, print) =>
    new Promise((resolve) => {
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', 'allow-scripts')
      frame.hidden = true
      frame.srcdoc = inside
      const end = (): void => {
        removeEventListener('message', heard)
        frame.remove()
        resolve()
      }
      const heard = ({ source, data }: MessageEvent<Message>): void => {
        if (source !== frame.contentWindow) return
        if ('line' in data) print(data.line)
        else end()
      }
      stopped = end
      addEventListener('message', heard)
      frame.addEventListener('load', () => frame.contentWindow?.postMessage(program, '*'))
      document.body.append(frame)
    }),
  stop: () => stopped?.(),
})
