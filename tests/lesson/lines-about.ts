/** Checks a course as the command does, and gives the lines an author reads. */
import { checkLessons } from '../../tools/lessons/check.ts'
import { problemLine } from '../../tools/lessons/problem.ts'
import { writeCourse, type Files } from './good-course.ts'
import { run } from './run.ts'

/** The lines about a course, with paths as they stand below its folder. */
export async function linesAbout(files: Files, prepare?: (folder: string) => void): Promise<string[]> {
  const folder = writeCourse(files)
  prepare?.(folder)
  const { problems } = await checkLessons(folder, run)
  return problems.map((problem) => problemLine(problem).replaceAll(`${folder}/`, ''))
}
