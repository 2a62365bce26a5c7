/** Lessons as virtual modules: opening a lesson fetches that lesson, in that language, and nothing else. */
import { resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import { compileLesson, compileOutline, compileTitles, languagesOf, type CompileOptions } from './compile.ts'
import { problemLine } from './problem.ts'
import { readCourse, type CourseSource } from './read.ts'

export interface LessonsPluginOptions extends Partial<CompileOptions> {
  /** The folder of the course, relative to the working directory. */
  folder?: string
}

const course = 'virtual:course'

/**
 * `virtual:course` and the modules below it (see src/lesson/virtual-course.d.ts). A problem in any lesson stops
 * the build. Pseudo-languages are added when asked for, or by the environment variable `JISR_PSEUDO=1`.
 */
export function lessonsPlugin(options: LessonsPluginOptions = {}): Plugin {
  const { folder = 'lessons', pseudo = process.env['JISR_PSEUDO'] === '1' } = options
  let read: CourseSource | null = null
  let building = false

  /** Throws when a lesson has a problem, with the lines of `npm run lessons`. */
  function source(): CourseSource {
    read ??= readCourse(folder)
    if (read.problems.length > 0) throw new Error(`lessons:\n${read.problems.map(problemLine).join('\n')}`)
    return read
  }

  return {
    name: 'jisr-lessons',
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
  if (kind === 'titles') return `export default ${data(compileTitles(source, id))}`
  if (kind === 'unit') return unitCode(source, id, options)
  for (const { file, lessons } of source.units) {
    const found = lessons.find((lesson) => lesson.file.id === id)
    const lesson = found && compileLesson(found, { unit: file.id, language })
    if (lesson) return `export default ${data(lesson)}`
  }
  return null
}

function indexCode(source: CourseSource, options: CompileOptions): string {
  const outline = compileOutline(source, options)
  const titles = outline.languages.map((tag) => loader(tag, `titles/${tag}`))
  const units = source.units.map(({ file }) => loader(file.id, `unit/${file.id}`))
  return [
    `export const outline = ${data(outline)}`,
    `export const titles = {${titles.join()}}`,
    `export const units = {${units.join()}}`,
  ].join('\n')
}

function unitCode(source: CourseSource, id: string, options: CompileOptions): string | null {
  const unit = source.units.find(({ file }) => file.id === id)
  if (!unit) return null
  const lessons = unit.lessons.map(({ file, texts }) => {
    const languages = languagesOf(texts, options).map((tag) => loader(tag, `lesson/${file.id}/${tag}`))
    return `${JSON.stringify(file.id)}:{${languages.join()}}`
  })
  return `export default {${lessons.join()}}`
}

function loader(key: string, path: string): string {
  return `${JSON.stringify(key)}:()=>import(${JSON.stringify(`${course}/${path}`)})`
}

/**
 * Data as JavaScript that can also stand inside an HTML page (the USB edition): a `<` that is escaped in JSON
 * stays escaped whatever a bundler does to the string around it.
 */
function data(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value).replaceAll('<', '\\u003c'))})`
}
