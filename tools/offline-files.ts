/** The service worker's lists: what is kept first, what then, and what in which language. */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { transformWithOxc, type Plugin, type Rolldown } from 'vite'
import { fallbackChain, languages } from '../src/language/languages.ts'
import type { KeptFiles } from '../src/service-worker.ts'
import type { LessonsPlugin } from './lessons/vite-plugin.ts'

export interface BuiltFile {
  fileName: string
  /** Of chunks: the module that it was made for, and those inside of it. */
  facade: string | null
  isEntry: boolean
}

const course = '\0virtual:course/'
const manifest = {
  name: 'Jisr',
  short_name: 'Jisr',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#f6f4ee',
  theme_color: '#0b6b66',
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
}

/** Makes `sw.js` of src/service-worker.ts, the lists of each language in `offline/`, and the page's manifest. */
export function offlineFiles(): Plugin {
  let publicDir = 'public'
  let lessonOrder = (): string[] => []
  return {
    name: 'jisr-offline-files',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicDir = config.publicDir
      const lessons = config.plugins.find(({ name }) => name === 'jisr-lessons') as LessonsPlugin | undefined
      lessonOrder = lessons?.api?.lessonOrder ?? lessonOrder
    },
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
    ],
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const web = JSON.stringify(manifest)
        this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: web })
        const built = Object.values(bundle).map(builtFile)
        const lists = languageLists(built, lessonOrder())
        const addresses: Record<string, string> = {}
        for (const [tag, list] of Object.entries(lists)) {
          const source = JSON.stringify(list)
          addresses[tag] = `offline/${tag}-${hashOf(source)}.json`
          this.emitFile({ type: 'asset', fileName: addresses[tag], source })
        }
        const order = inOrder([
          ...built,
          ...publicFiles(publicDir),
          { ...none, fileName: 'manifest.webmanifest' },
        ])
        const page = bundle['index.html']
        const unnamed = [web, page?.type === 'asset' ? String(page.source) : '', ...publicTexts(publicDir)]
        const version = hashOf(JSON.stringify([order, addresses, unnamed]))
        const entry = built.find(({ isEntry }) => isEntry)?.fileName ?? ''
        const kept: KeptFiles = { version, entry, ...order, languages: addresses }
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: await workerCode(kept) })
      },
    },
  }
}

const none: Omit<BuiltFile, 'fileName'> = { facade: null, isEntry: false }

/**
 * What is kept at once, in the order in which a learner needs it, and what is kept last. The course is in neither: it
 * may be large, and is kept by language.
 */
export function inOrder(files: BuiltFile[]): Pick<KeptFiles, 'core' | 'rest'> {
  const needed = files.filter((file) => ranks(file) !== null)
  const sorted = needed.map((file) => ({ path: file.fileName, rank: ranks(file) ?? 0 }))
  sorted.sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))
  const isRest = ({ rank }: { rank: number }): boolean => rank >= COMFORT
  return {
    core: sorted.filter((each) => !isRest(each)).map(({ path }) => path),
    rest: sorted.filter(isRest).map(({ path }) => path),
  }
}

const COMFORT = 100
const EVERYTHING_ELSE = 50

/** First match counts; what no rule names is needed, but not first. */
const order: [RegExp, number][] = [
  [/^index\.html$/, 0],
  [/^assets\/(index|shell|rolldown-runtime)-/, 1],
  [/^assets\/worker-|\.wasm$/, 2],
  [/^assets\/ui\./, 3],
  [/^assets\/code-mirror-/, 4],
  [/^assets\/(check|syntax|hint)-/, 5],
  [/^assets\/(monaco|editor\.worker|codicon)/, COMFORT],
]

/** Null for what is kept by language, and for what a page never asks for. */
function ranks({ fileName, facade }: BuiltFile): number | null {
  if (isOfCourse(facade) || languageOfTexts(facade) !== null) return null
  if (/^\.vite\/|^_headers$|\.map$/.test(fileName)) return null
  return order.find(([pattern]) => pattern.test(fileName))?.[1] ?? EVERYTHING_ELSE
}

/** By language: what a learner of it may open, in the order of the course. A lesson that lacks it, in the next best. */
export function languageLists(files: BuiltFile[], lessonOrder: readonly string[]): Record<string, string[]> {
  const lessons = new Map<string, Map<string, string>>()
  for (const { facade, fileName } of files) {
    const [kind, id = '', tag = ''] = isOfCourse(facade) ? facade.slice(course.length).split('/') : []
    if (kind !== 'lesson') continue
    lessons.set(id, (lessons.get(id) ?? new Map<string, string>()).set(tag, fileName))
  }
  return Object.fromEntries(
    tagsIn(files).map((tag) => {
      const chain = fallbackChain(tag)
      const parts = files.filter(({ facade }) => isPartFor(facade, chain)).map(({ fileName }) => fileName)
      const texts = lessonOrder.flatMap((id) => {
        const best = chain.find((language) => lessons.get(id)?.has(language))
        return best === undefined ? [] : (lessons.get(id)?.get(best) ?? [])
      })
      return [tag, [...parts, ...texts]]
    }),
  )
}

/** Those of the interface, and the others that the course has titles in (pseudo-languages). */
function tagsIn(files: BuiltFile[]): string[] {
  const titled = files.flatMap(({ facade }) =>
    facade?.startsWith(`${course}titles/`) ? [facade.slice(`${course}titles/`.length)] : [],
  )
  return [...new Set([...languages.map(({ tag }) => tag), ...titled])]
}

/** Pages, the map, titles and explanations. */
function isPartFor(facade: string | null, chain: string[]): boolean {
  const language = languageOfTexts(facade)
  if (language !== null) return chain.includes(language)
  if (!isOfCourse(facade)) return false
  const [kind, id = ''] = facade.slice(course.length).split('/')
  return kind === 'page' || kind === 'outline' || (kind === 'titles' && chain.includes(id))
}

function isOfCourse(facade: string | null): facade is string {
  return facade?.startsWith(course) === true
}

/** The language of texts that come when they are wanted; those of the interface are kept in every language, so that it can be changed. */
function languageOfTexts(facade: string | null): string | null {
  return /\/locales\/([^/]+)\/(?!ui\.)[^/]+\.json$/.exec(facade ?? '')?.[1] ?? null
}

function builtFile(file: Rolldown.OutputAsset | Rolldown.OutputChunk): BuiltFile {
  const { fileName } = file
  return file.type === 'asset'
    ? { ...none, fileName }
    : { fileName, facade: file.facadeModuleId, isEntry: file.isEntry }
}

function publicFiles(folder: string): BuiltFile[] {
  return readdirSync(folder).map((fileName) => ({ ...none, fileName }))
}

function publicTexts(folder: string): string[] {
  return readdirSync(folder).map((name) => hashOf(readFileSync(`${folder}/${name}`)))
}

async function workerCode(kept: KeptFiles): Promise<string> {
  const source = readFileSync('src/service-worker.ts', 'utf8')
  const { code } = await transformWithOxc(source, 'service-worker.ts', { sourcemap: false })
  const script = code.replace(/^export\s*\{\s*\};?\s*$/m, '')
  return `const __KEPT_FILES__ = ${JSON.stringify(kept)}\n${script}`
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
