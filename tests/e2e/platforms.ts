/** Learning platforms, as far as a page in their frame notices: a page that shows the files of a package. */
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { unzipSync } from 'fflate'

export interface PlatformServer {
  address: string
  close: () => Promise<void>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
}

/** The page around a package: a frame, with a field to paste into, and what else the test wants there. */
export function framingPage({ sandbox, more = '' }: { sandbox?: string; more?: string }): string {
  const limits = sandbox === undefined ? '' : ` sandbox="${sandbox}"`
  return `<!doctype html><html lang="en"><meta charset="utf-8" /><title>A platform</title>
<link rel="icon" href="data:," />
${more}<textarea id="paste" aria-label="paste"></textarea>
<iframe id="frame" title="Jisr" src="/package/index.html"${limits} style="width: 100%; height: 700px"></iframe>`
}

/** Serves the page at `/` and what is in the zip below `/package/`, with no header that Jisr would need. */
export async function servePackage(page: string, zip: Uint8Array): Promise<PlatformServer> {
  const files = unzipSync(zip)
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const content = path === '/' ? Buffer.from(page) : files[path.replace('/package/', '')]
    if (content === undefined) response.writeHead(404).end()
    else response.writeHead(200, { 'Content-Type': types[extname(path)] ?? types['.html'] }).end(content)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/**
 * The script of a platform of SCORM 1.2 for a page: `window.API`, and what it was told in `window.lms`. It remembers
 * the values of each student over a reload, as a platform does on its server: `?student=nur` is who has logged in.
 */
export const scormPlatform = `<script>
const student = new URLSearchParams(location.search).get('student') ?? ''
const kept = JSON.parse(sessionStorage.getItem('lms' + student) ?? '{}')
const lms = { calls: [], values: { ...kept, 'cmi.core.student_id': student }, open: false, error: '0' }
const said = (name, yes, error = '0') => { lms.calls.push(name); lms.error = error; return String(yes) }
window.lms = lms
window.API = {
  LMSInitialize: () => lms.open ? said('LMSInitialize', false, '101') : (lms.open = true, said('LMSInitialize', true)),
  LMSFinish: () => lms.open ? (lms.open = false, said('LMSFinish', true)) : said('LMSFinish', false, '301'),
  LMSGetValue: (name) => { said('LMSGetValue', true, lms.open ? '0' : '301'); return lms.values[name] ?? '' },
  LMSSetValue: (name, value) => {
    if (!lms.open) return said('LMSSetValue', false, '301')
    if (typeof value !== 'string' || value.length > 4096) return said('LMSSetValue', false, '405')
    lms.values[name] = value
    return said('LMSSetValue', true)
  },
  LMSCommit: () => {
    sessionStorage.setItem('lms' + student, JSON.stringify(lms.values))
    return said('LMSCommit', lms.open, lms.open ? '0' : '301')
  },
  LMSGetLastError: () => lms.error,
  LMSGetErrorString: () => '',
  LMSGetDiagnostic: () => '',
}
</script>
`
