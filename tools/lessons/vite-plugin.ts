/** Lessons as virtual modules: opening a lesson fetches that lesson, in that language, and nothing else. */
import { resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import { placesIn } from '../../src/lesson/course.ts'
import { pageOf, pagesFor } from '../../src/lesson/page-of.ts'
import type { ChosenLanguages } from '../app-languages.ts'
import { compileLesson, compileOutline, compileTitles, languagesOf, type CompileOptions } from './compile.ts'
import { inLanguages } from './in-languages.ts'
import { problemLine } from './problem.ts'
import type { LessonSource } from './read-lesson.ts'
import { readCourse, type CourseSource } from './read.ts'

export interface LessonsPluginOptions extends Partial<CompileOptions> {
  /** The folder of the course, relative to the working directory. */
  folder?: string
  /** Null: all languages. */
  languages?: ChosenLanguages | null
}

/** What other plugins may ask. */
export type LessonsPlugin = Plugin<{ lessonOrder: () => string[] }>

const course = 'virtual:course'

/**
 * `virtual:course` and the modules below it (see src/lesson/virtual-course.d.ts). A problem in any lesson stops
 * the build. Pseudo-languages are added when asked for, or by the environment variable `JISR_PSEUDO=1`.
 */
export function lessonsPlugin(options: LessonsPluginOptions = {}): LessonsPlugin {
  const { folder = 'lessons', pseudo = process.env['JISR_PSEUDO'] === '1', languages = null } = options
  let read: CourseSource | null = null
  let building = false

  /** Throws when a lesson has a problem, with the lines of `npm run lessons`. */
  function source(): CourseSource {
    read ??= languages === null ? readCourse(folder) : inLanguages(readCourse(folder), languages)
    if (read.problems.length > 0) throw new Error(`lessons:\n${read.problems.map(problemLine).join('\n')}`)
    return read
  }

  return {
    name: 'jisr-lessons',
    api: { lessonOrder: () => [...entriesOf(source()).keys()] },
    config: (_, { command }) => void (building = command === 'build'),
    buildStart() {
      read = null
      if (building) source()
    },
    resolveId: (id) => (id === course || id.startsWith(`${course}/`) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${course}`)) return null
      const code = moduleCode(
        source(),
        id
          .slice(course.length + 1)
          .split('/')
          .slice(1),
        { pseudo },
      )
      return code === null ? null : { code, moduleType: 'js', map: { mappings: '' } }
    },
    outputOptions(output) {
      const others = output.chunkFileNames ?? 'assets/[name]-[hash].js'
      return {
        ...output,
        chunkFileNames: (chunk) => {
          const name = courseChunkName(chunk.facadeModuleId)
          if (name !== null) return `assets/${name}-[hash].js`
          return typeof others === 'function' ? others(chunk) : others
        },
      }
    },
    configureServer(server) {
      const root = resolve(folder)
      server.watcher.add(root)
      server.watcher.on('all', (_, path) => {
        if (!resolve(path).startsWith(`${root}${sep}`)) return
        read = null
        server.moduleGraph.invalidateAll()
        server.ws.send({ type: 'full-reload' })
      })
    },
  }
}

/** `lesson-two-lines.ar` for the chunk of a lesson; null for a chunk that is not of the course. */
export function courseChunkName(moduleId: string | null | undefined): string | null {
  const [kind, id, tag] = moduleId?.startsWith(`\0${course}/`)
    ? moduleId.slice(course.length + 2).split('/')
    : []
  if (kind === undefined || id === undefined) return null
  return tag === undefined ? `${kind}-${id}` : `${kind}-${id}.${tag}`
}

/** The module below `virtual:course` at a path; null when there is none. */
function moduleCode(source: CourseSource, path: string[], options: CompileOptions): string | null {
  const [kind, id = '', language = ''] = path
  if (kind === undefined) return indexCode(source, options)
  if (kind === 'outline') return `export default ${data(compileOutline(source, options))}`
  if (kind === 'titles') return `export default ${data(compileTitles(source, id))}`
  if (kind === 'page') return pageCode(source, Number(id), options)
  const found = entriesOf(source).get(id)
  const lesson = found && compileLesson(found.lesson, { unit: found.unit, language })
  return lesson ? `export default ${data(lesson)}` : null
}

/** Nothing here grows with the lessons but the list of pages, and that with their square root. */
function indexCode(source: CourseSource, options: CompileOptions): string {
  const { languages } = compileOutline(source, options)
  const pages = Array.from({ length: pageCount(source, languages) }, (_, at) => imported(`page/${at}`))
  const titles = languages.map((tag) => loader(tag, `titles/${tag}`))
  return [
    `export const outline = ${imported('outline/all')}`,
    `export const pages = [${pages.join()}]`,
    `export const titles = {${titles.join()}}`,
  ].join('\n')
}

function pageCode(source: CourseSource, page: number, options: CompileOptions): string {
  const outline = compileOutline(source, options)
  const count = pageCount(source, outline.languages)
  const entries = [...placesIn(outline)].filter(([id]) => pageOf(id, count) === page)
  const lessons = entries.map(([id, place]) => {
    const texts = entriesOf(source).get(id)?.lesson.texts ?? new Map<string, never>()
    const languages = languagesOf(texts, options).map((tag) => loader(tag, `lesson/${id}/${tag}`))
    return `${JSON.stringify(id)}:{${JSON.stringify(place).slice(1, -1)},"languages":{${languages.join()}}}`
  })
  return `export default {${lessons.join()}}`
}

function pageCount(source: CourseSource, languages: readonly string[]): number {
  return pagesFor(entriesOf(source).size, languages.length)
}

interface Entry {
  unit: string
  lesson: LessonSource
}

const entries = new WeakMap<CourseSource, Map<string, Entry>>()

/** Lessons by id, made once: every lesson of a large course is asked for in every language. */
function entriesOf(source: CourseSource): Map<string, Entry> {
  const known =
    entries.get(source) ??
    new Map(
      source.units.flatMap(({ file, lessons }) =>
        lessons.map((lesson): [string, Entry] => [lesson.file.id, { unit: file.id, lesson }]),
      ),
    )
  entries.set(source, known)
  return known
}

function loader(key: string, path: string): string {
  return `${JSON.stringify(key)}:${imported(path)}`
}

function imported(path: string): string {
  return `()=>import(${JSON.stringify(`${course}/${path}`)})`
}

/**
 * Data as JavaScript that can also stand inside an HTML page (the USB edition): a `<` that is escaped in JSON
 * stays escaped whatever a bundler does to the string around it.
 */
function data(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value).replaceAll('<', '\\u003c'))})`
}
