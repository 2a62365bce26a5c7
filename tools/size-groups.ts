/** Which built files belong together, read from Vite's manifest: no file name is guessed. */

export interface ManifestEntry {
  file: string
  isEntry?: boolean
  imports?: string[]
  dynamicImports?: string[]
  css?: string[]
  assets?: string[]
}

export type Manifest = Record<string, ManifestEntry>

export interface Build {
  manifest: Manifest
  /** Every built file. */
  files: string[]
  /** The content of a built file, to find what only a worker mentions. */
  textOf: (file: string) => string
}

/** Built files, by what a learner waits for. Where there are several alternatives, each is a set of its own. */
export interface FileGroups {
  /** What shows a text before React has arrived. */
  early: string[]
  /** The rest of the page. */
  shell: string[]
  fullEditor: string[]
  lightEditor: string[]
  engine: string[]
  /** What explains a program, with the parser. */
  explainer: string[]
  lessons: string[][]
  titles: string[][]
  /** What says where a lesson is. */
  pages: string[][]
  /** All texts of a language. */
  locales: string[][]
  /** The texts a language needs at once, and what stands behind each of them: those of English. */
  earlyTexts: string[][]
  fallbackTexts: string[]
}

const page = 'index.html'
/** The chunk that `vite.config.ts` calls so. */
const app = /^_shell-[^.]*\.js$/

/** Throws when the build has no file of a kind: a group that is empty would pass every budget. */
export function groupFiles(build: Build): FileGroups {
  const { manifest } = build
  const early = closure(manifest, page)
  const shell = found(
    Object.keys(manifest).filter((key) => app.test(key)),
    app,
  )
    .flatMap((key) => closure(manifest, key))
    .filter((file) => !early.includes(file))
  const there = [...early, ...shell]
  const beyondShell = (key: string): string[] =>
    closure(manifest, key).filter((file) => !there.includes(file))
  const keysLike = (pattern: RegExp): string[] =>
    found(
      Object.keys(manifest).filter((key) => pattern.test(key)),
      pattern,
    )
  const setsLike = (pattern: RegExp): string[][] => keysLike(pattern).map(beyondShell)
  const localeKeys = keysLike(/^src\/language\/locales\/[^/]+\/[^/]+\.json$/)
  const languages = [...new Set(localeKeys.map(languageOf))]
  const textsOf = (language: string, name: RegExp): string[] =>
    localeKeys.filter((key) => languageOf(key) === language && name.test(key)).flatMap(beyondShell)
  return {
    early: [page, ...early],
    shell,
    fullEditor: [
      ...beyondShell('src/ui/editor/monaco.tsx'),
      ...scriptsIn(manifest['src/ui/editor/monaco.tsx']),
    ],
    lightEditor: beyondShell('src/ui/editor/code-mirror.tsx'),
    engine: engineFiles(build),
    explainer: beyondShell('src/explain/explain.ts'),
    lessons: setsLike(/^virtual:course\/lesson\//),
    titles: setsLike(/^virtual:course\/titles\//),
    pages: setsLike(/^virtual:course\/page\//),
    locales: languages.map((language) => textsOf(language, /\.json$/)),
    earlyTexts: languages.map((language) => textsOf(language, /\/ui\.json$/)),
    fallbackTexts: textsOf('en', /\/ui\.json$/),
  }
}

/** What a module needs before it can run: its own file, its styles, and the same of all it imports statically. */
function closure(manifest: Manifest, start: string): string[] {
  const seen = new Set<string>()
  const files = new Set<string>()
  const visit = (key: string): void => {
    if (seen.has(key)) return
    seen.add(key)
    const entry = manifest[key]
    if (!entry) throw new Error(`${key} is not in the build`)
    for (const file of [entry.file, ...(entry.css ?? [])]) files.add(file)
    for (const each of entry.imports ?? []) visit(each)
  }
  visit(start)
  return [...files]
}

/** The worker is a script among the shell's assets; its wasm file is named in it. */
function engineFiles({ manifest, files, textOf }: Build): string[] {
  const ofShell = Object.keys(manifest).filter((key) => key.startsWith('_'))
  const workers = found(
    ofShell.flatMap((key) => scriptsIn(manifest[key])),
    'a worker',
  )
  const text = workers.map(textOf).join('\n')
  const named = files.filter(
    (file) => file.endsWith('.wasm') && text.includes(file.split('/').at(-1) ?? file),
  )
  return [...workers, ...found(named, 'a wasm file')]
}

function scriptsIn(entry: ManifestEntry | undefined): string[] {
  return (entry?.assets ?? []).filter((file) => file.endsWith('.js'))
}

function languageOf(key: string): string {
  return key.split('/').at(-2) ?? ''
}

function found<T>(all: T[], what: RegExp | string): T[] {
  if (all.length === 0) throw new Error(`the build has nothing like ${String(what)}`)
  return all
}
