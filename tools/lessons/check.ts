/** Everything about the lessons at a path: read, executed, reported. */
import { languagesOf } from './compile.ts'
import { executeLesson, type Run } from './execute.ts'
import { problemLine, unforeseen, type Problem } from './problem.ts'
import { lessonsOf, readCourse } from './read.ts'
import type { LessonSource } from './read-lesson.ts'

export interface Report {
  ok: boolean
  path: string
  /** Lessons that could be read, with the languages they are written in. */
  lessons: { id: string; unit: string; folder: string; languages: string[] }[]
  problems: Problem[]
}

/** Checks everything at a path. */
export async function checkLessons(path: string, run: Run): Promise<Report> {
  const course = readCourse(path)
  const problems = [...course.problems]
  const lessons = lessonsOf(course)
  for (const { unit, lesson } of lessons) {
    problems.push(...(await executed(lesson, { unit, run })))
  }
  return {
    ok: problems.length === 0,
    path,
    lessons: lessons.map(({ unit, lesson }) => ({
      id: lesson.file.id,
      unit,
      folder: lesson.folder.shown,
      languages: languagesOf(lesson.texts, { pseudo: false }),
    })),
    problems,
  }
}

/** Nothing that a lesson's programs do keeps the other lessons from being checked. */
async function executed(lesson: LessonSource, { unit, run }: { unit: string; run: Run }): Promise<Problem[]> {
  try {
    return await executeLesson(lesson, unit, run)
  } catch (error) {
    return [unforeseen(lesson.folder.shown, error)]
  }
}

/** What the command prints for people. */
export function reportText({ lessons, problems }: Report): string {
  const languages = new Set(lessons.flatMap((lesson) => lesson.languages))
  const read = `${count(lessons.length, 'lesson')} in ${count(languages.size, 'language')}`
  const summary =
    problems.length === 0 ? `${read}: no problems` : `${read}: ${count(problems.length, 'problem')}`
  return [...problems.map(problemLine), summary].join('\n')
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
