/** What was read → what the app meets: lessons in one language each, the outline, the titles. */
import { pseudoText } from '../../src/language/pseudo.ts'
import type { CourseOutline, CourseTitles, Lesson, LessonQuestion } from '../../src/lesson/lesson.ts'
import { withoutEmptyEnd } from './empty-end.ts'
import { createLocaliser, type Localiser } from './localise.ts'
import { isPseudo, pseudoTags } from './names.ts'
import { cutIntoBlocks } from './parsons.ts'
import { lessonsOf, type CourseSource } from './read.ts'
import type { LessonSource } from './read-lesson.ts'
import type { LessonText } from './text.ts'

export interface CompileOptions {
  /** Adds the pseudo-languages `qaa` and `qar`, made from English. */
  pseudo: boolean
}

/** Tags of the languages a lesson can be compiled in: English first, pseudo-languages last. */
export function languagesOf(texts: ReadonlyMap<string, unknown>, { pseudo }: CompileOptions): string[] {
  const written = [...texts.keys()].sort(
    (one, other) => Number(other === 'en') - Number(one === 'en') || (one < other ? -1 : 1),
  )
  return pseudo && texts.has('en') ? [...written, ...pseudoTags] : written
}

/** Compiles a lesson that was read without problems. Null when it is not written in this language. */
export function compileLesson(
  source: LessonSource,
  place: { unit: string; language: string },
): Lesson | null {
  const { language } = place
  const text = source.texts.get(isPseudo(language) ? 'en' : language)
  if (!text) return null
  const localiser = createLocaliser(text.words)
  const { file } = source
  const wording = wordingFor(language)
  const html = (map: LessonText['checks'], id: string): string => wording(map.get(id)?.html ?? '')
  return {
    id: file.id,
    unit: place.unit,
    order: file.order,
    kind: file.kind,
    concepts: file.concepts,
    language,
    review: text.review,
    title: wording(text.title),
    text: text.text.map((sentence, at) => ({ number: at + 1, html: wording(sentence.html) })),
    task: text.task.map((sentence, at) => ({
      number: text.text.length + at + 1,
      html: wording(sentence.html),
    })),
    checks: file.checks.map((check) => ({ ...localiser.check(check), html: html(text.checks, check.id) })),
    questions: compileQuestions(source, text, wording),
    hints: file.hints.map((hint) => ({ ...localiser.hint(hint), html: html(text.hints, hint.id) })),
    ...compilePrograms(source, localiser),
  }
}

/** The course without prose. */
export function compileOutline(course: CourseSource, options: CompileOptions): CourseOutline {
  const languages = new Map<string, true>()
  for (const { lesson } of lessonsOf(course)) for (const tag of lesson.texts.keys()) languages.set(tag, true)
  return {
    languages: languagesOf(languages, options),
    units: course.units.map(({ file, lessons }) => ({
      id: file.id,
      lessons: lessons.map((lesson) => ({ id: lesson.file.id, kind: lesson.file.kind })),
    })),
  }
}

/** The titles of everything that is written in a language. */
export function compileTitles(course: CourseSource, language: string): CourseTitles {
  const tag = isPseudo(language) ? 'en' : language
  const wording = wordingFor(language)
  const units = course.units.flatMap(({ file, texts }) => {
    const text = texts.get(tag)
    return text ? [[file.id, { title: wording(text.title), about: wording(text.about.html) }] as const] : []
  })
  const lessons = lessonsOf(course).flatMap(({ lesson: { file, texts } }) => {
    const text = texts.get(tag)
    return text ? [[file.id, { title: wording(text.title), review: text.review }] as const] : []
  })
  return { language, units: Object.fromEntries(units), lessons: Object.fromEntries(lessons) }
}

function wordingFor(language: string): (text: string) => string {
  return isPseudo(language) ? (text) => pseudoText(text, language) : (text) => text
}

function compileQuestions(
  { file }: LessonSource,
  text: LessonText,
  wording: (text: string) => string,
): LessonQuestion[] {
  return (file.questions ?? []).map(({ id, choices }) => {
    const found = text.questions.get(id)
    return {
      id,
      html: wording(found?.html.html ?? ''),
      choices: choices.map((choice) => {
        const said = found?.choices.get(choice.id)
        const why = said?.why ? { why: wording(said.why.html) } : {}
        return { id: choice.id, html: wording(said?.html.html ?? ''), right: choice.right === true, ...why }
      }),
    }
  })
}

function compilePrograms(
  { file, starter, solution }: LessonSource,
  localiser: Localiser,
): Pick<Lesson, 'starter' | 'solution' | 'parsons'> {
  const localise = (program: string): string => withoutEmptyEnd(localiser.program(program))
  const programs = { starter: localise(starter), solution: localise(solution) }
  if (!file.parsons) return programs
  const { given, distractors } = file.parsons
  return {
    ...programs,
    parsons: cutIntoBlocks({ lesson: file.id, solution, given, distractors, localise: localiser.program }),
  }
}
