/** `npm run lesson:new -- UNIT/LESSON [--kind KIND]`: the files of a lesson, each saying what to write in it. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { kinds, type LessonFile, type LessonKind } from '../../src/lesson/schema.ts'
import { languagesOf } from './compile.ts'
import { formatJson } from './format-json.ts'
import { nameTrouble } from './names.ts'
import { lessonsOf, readCourse, type CourseSource } from './read.ts'
import { placeholderMark as mark } from './sentence.ts'
import { startedDirectly } from './started-directly.ts'

export interface NewLesson {
  /** The folder of the course. */
  folder: string
  unit: string
  lesson: string
  kind: LessonKind
}

/** Writes the files and returns their paths; throws an Error in words for the author when it cannot. */
export async function writeNewLesson({ folder, unit, lesson, kind }: NewLesson): Promise<string[]> {
  for (const name of [unit, lesson]) {
    const trouble = nameTrouble(name)
    if (trouble !== null) throw new Error(`"${name}" is ${trouble}`)
  }
  const course = readCourse(folder)
  if (lessonsOf(course).some((each) => each.lesson.file.id === lesson))
    throw new Error(`a lesson "${lesson}" exists already`)
  const place = join(folder, unit, lesson)
  if (existsSync(place)) throw new Error(`${place} exists already`)
  const languages = languagesIn(course)
  const files = {
    ...unitFiles({ course, unit, path: join(folder, unit), languages }),
    ...lessonFiles({ course, unit, lesson, kind, place, languages }),
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true })
    const text = typeof content === 'string' ? content : await formatJson(content, path)
    writeFileSync(path, text, { flag: 'wx' })
  }
  return Object.keys(files)
}

function languagesIn(course: CourseSource): string[] {
  const tags = lessonsOf(course).flatMap(({ lesson }) => [...lesson.texts.keys()])
  return languagesOf(new Map([...tags, 'en'].map((tag) => [tag, true])), { pseudo: false })
}

/** By path: text as it is, or data to be written as JSON. */
type Files = Record<string, string | object>

interface UnitPlace {
  course: CourseSource
  unit: string
  path: string
  languages: string[]
}

function unitFiles({ course, unit, path, languages }: UnitPlace): Files {
  if (existsSync(join(path, 'unit.json'))) return {}
  const order = Math.max(0, ...course.units.map(({ file }) => file.order)) + 1
  const text =
    frontMatter('the name of the unit') + `\n${mark} Say in one sentence what one can do after this unit.\n`
  return {
    [join(path, 'unit.json')]: { $schema: '../unit.schema.json', id: unit, order },
    ...Object.fromEntries(languages.map((tag) => [join(path, `${tag}.md`), text])),
  }
}

interface LessonPlace {
  course: CourseSource
  unit: string
  lesson: string
  kind: LessonKind
  place: string
  languages: string[]
}

function lessonFiles({ course, unit, lesson, kind, place, languages }: LessonPlace): Files {
  const others = course.units.find(({ file }) => file.id === unit)?.lessons ?? []
  const order = Math.max(0, ...others.map(({ file }) => file.order)) + 1
  const file = lessonFileFor({ id: lesson, kind, order })
  const files: Files = {
    'lesson.json': { $schema: '../../lesson.schema.json', ...file },
  }
  if (kind !== 'parsons') files['starter.js'] = `// ${mark} Write what the learner sees first.\n`
  if (!readOnly(kind)) {
    files['solution.js'] = `// ${mark} Write a program that passes every check.\n// At least two lines.\n`
    files['mistakes/first.js'] =
      `// triggers: check no-error\n// ${mark} Write a wrong program that learners really write.\n`
  }
  for (const tag of languages) files[`${tag}.md`] = languageFile(file)
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [join(place, name), text]))
}

/** In these the learner reads and answers, and writes no program. */
function readOnly(kind: LessonKind): boolean {
  return kind === 'predict' || kind === 'run' || kind === 'interview'
}

function lessonFileFor({ id, kind, order }: { id: string; kind: LessonKind; order: number }): LessonFile {
  const asks = kind === 'predict' || kind === 'run'
  return {
    id,
    order,
    kind,
    concepts: [],
    checks: [
      { id: 'no-error', expect: { type: 'noError' } },
      ...(asks
        ? [{ id: 'right-answer', expect: { type: 'answered' as const, question: 'first-question' } }]
        : []),
      ...(kind === 'interview' ? [{ id: 'talked', expect: { type: 'tick' as const } }] : []),
    ],
    ...(asks
      ? {
          questions: [
            { id: 'first-question', choices: [{ id: 'one', right: true as const }, { id: 'two' }] },
          ],
        }
      : {}),
    hints: [{ id: 'first-look' }, { id: 'nearer-look' }],
    ...(kind === 'parsons' ? { parsons: { given: 0, distractors: [] } } : {}),
  }
}

function languageFile({ checks, hints, questions = [] }: LessonFile): string {
  const entries = (list: readonly { id: string }[], what: string): string[] =>
    list.map(({ id }) => `- ${id}: ${mark} ${what}`)
  const parts = [
    ['## text', `1. ${mark} Say what one must know, in at most 12 words.`],
    ['## task', `2. ${mark} Say what to do: the verb first.`],
    ['## checks', ...entries(checks, 'Say what must be true when this is done.')],
    ['## hints', ...entries(hints, 'Ask a question that points to the place.')],
    ...questions.map(({ id, choices }) => [
      '## questions',
      `### ${id}`,
      `${mark} Ask something that the program answers.`,
      choices
        .map((choice) =>
          [...entries([choice], 'Write an answer.'), `  > ${mark} Say what this answer rests on.`].join('\n'),
        )
        .join('\n'),
    ]),
  ]
  return (
    frontMatter('the title of the lesson') +
    parts
      .map(([head, ...rest]) => `\n${head}\n\n${rest.join(head === '## questions' ? '\n\n' : '\n')}\n`)
      .join('')
  )
}

function frontMatter(what: string): string {
  return `---\ntitle: ${mark} Write ${what}.\nreview: machine-draft\n---\n`
}

async function main(words: string[]): Promise<void> {
  const at = words.indexOf('--kind')
  const kind = at < 0 ? 'modify' : kinds.find((each) => each === words[at + 1])
  const [path, ...more] = at < 0 ? words : words.toSpliced(at, 2)
  const [unit, lesson, ...deeper] = path?.split('/') ?? []
  if (!kind || unit === undefined || lesson === undefined || deeper.length > 0 || more.length > 0) {
    console.error(`usage: npm run lesson:new -- UNIT/LESSON [--kind ${kinds.join('|')}]`)
    process.exitCode = 2
    return
  }
  try {
    for (const file of await writeNewLesson({ folder: 'lessons', unit, lesson, kind }))
      console.log(`written: ${file}`)
    console.log(`Now \`npm run lessons -- lessons/${unit}/${lesson}\` says what is still to be written.`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}

if (startedDirectly(import.meta.url)) await main(process.argv.slice(2))
