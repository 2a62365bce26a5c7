/** A lesson, a unit, or a whole tree of them → everything in it, and every problem that can be seen without running. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { unitFile } from '../../src/lesson/schema.ts'
import { inside, listFolder, readText, type Entry, type Folder } from './files.ts'
import { quoted, withinReason, type Problem } from './problem.ts'
import { readLesson, type LessonSource } from './read-lesson.ts'
import { checkFolderName, readUnit, type UnitSource } from './read-unit.ts'

export interface CourseSource {
  /** In order. */
  units: UnitSource[]
  /** Lessons that were read without their unit, with the id of the unit they belong to. */
  alone: { unit: string; lesson: LessonSource }[]
  problems: Problem[]
}

/** Units stand at most this deep below the folder that is read. */
const deepest = 6

/** Reads what stands at a path: a lesson folder, a unit folder, a tree, or one file of a lesson. */
export function readCourse(path: string): CourseSource {
  const course: CourseSource = { units: [], alone: [], problems: [] }
  const folder = folderAt(path)
  if (!folder) {
    course.problems.push({
      file: path,
      field: '',
      problem: 'no such folder',
      remedy: 'Give the path of a lesson, a unit or a folder of units.',
    })
    return course
  }
  readFolder(folder, deepest, course)
  if (lessonsOf(course).length === 0 && course.problems.length === 0) {
    const remedy = 'A lesson is a folder with lesson.json in it.'
    course.problems.push({ file: folder.shown, field: '', problem: 'no lesson is here', remedy })
  }
  course.units.sort((one, other) => one.file.order - other.file.order)
  for (const unit of course.units) unit.lessons.sort((one, other) => one.file.order - other.file.order)
  checkTogether(course)
  return course
}

export function lessonsOf({ units, alone }: CourseSource): { unit: string; lesson: LessonSource }[] {
  const inUnits = units.flatMap(({ file, lessons }) => lessons.map((lesson) => ({ unit: file.id, lesson })))
  return [...inUnits, ...alone]
}

/** The folder to read. Its own path may lead through links; nothing below it may. */
function folderAt(path: string): Folder | null {
  if (!existsSync(path)) return null
  const real = realpathSync(path)
  if (statSync(real).isDirectory()) return { path: real, shown: path.replaceAll('\\', '/') }
  return { path: dirname(real), shown: dirname(path).replaceAll('\\', '/') }
}

function readFolder(folder: Folder, depth: number, course: CourseSource): void {
  const found: Problem[] = []
  const entries = listFolder(folder, found)
  if (looksLikeLesson(entries)) {
    // Reading the lesson lists its folder once more, and says then what is wrong with the entries.
    const mine: Problem[] = []
    const lesson = readLesson(folder, mine)
    if (lesson) course.alone.push({ unit: unitAround(folder), lesson })
    course.problems.push(...withinReason(mine))
    return
  }
  if (looksLikeUnit(entries)) {
    const unit = readUnit(folder, course.problems)
    if (unit) course.units.push(unit)
    return
  }
  course.problems.push(...found)
  for (const entry of entries) {
    if (entry.kind !== 'folder') continue
    if (depth === 0) {
      course.problems.push({
        file: entry.shown,
        field: '',
        problem: 'too deep',
        remedy: 'Units stand at most 6 folders deep.',
      })
      continue
    }
    checkFolderName(entry, course.problems)
    readFolder(entry, depth - 1, course)
  }
}

function looksLikeLesson(entries: readonly Entry[]): boolean {
  return entries.some(({ name }) => ['lesson.json', 'starter.js', 'solution.js', 'mistakes'].includes(name))
}

/** A folder that only holds lessons is a collection of somebody's own: its lessons need no unit around them. */
function looksLikeUnit(entries: readonly Entry[]): boolean {
  return entries.some(({ name }) => name === 'unit.json' || unitText.test(name))
}

const unitText = /^[a-z]{2,3}(?:-[a-z0-9]+)*\.md$/i

/** A lesson read alone belongs to the unit of the folder around it, when that is one. */
function unitAround(folder: Folder): string {
  const source = readText(inside({ path: dirname(folder.path), shown: '' }, 'unit.json'))
  try {
    const found = source.ok ? unitFile.safeParse(JSON.parse(source.text)) : null
    if (found?.success) return found.data.id
  } catch {
    // The unit is not what is being checked.
  }
  return basename(dirname(folder.path))
}

function checkTogether(course: CourseSource): void {
  const lessons = lessonsOf(course)
  const units = course.units.map(({ folder, file }) => ({
    ...file,
    shown: inside(folder, 'unit.json').shown,
  }))
  const files = lessons.map(({ unit, lesson }) => ({
    ...lesson.file,
    unit,
    shown: inside(lesson.folder, 'lesson.json').shown,
  }))
  refuseTwice(units, { field: 'id', of: ({ id }) => id }, course.problems)
  refuseTwice(files, { field: 'id', of: ({ id }) => id }, course.problems)
  refuseTwice(units, { field: 'order', of: ({ order }) => String(order) }, course.problems)
  const inUnits = files.slice(0, lessons.length - course.alone.length)
  refuseTwice(
    inUnits,
    { field: 'order', of: ({ order, unit }) => `${unit} ${order}`, say: ({ order }) => String(order) },
    course.problems,
  )
  if (course.units.length > 0) refuseAlone(course)
}

/** Beside units, a lesson without one would never be seen by anybody. */
function refuseAlone({ alone, problems }: CourseSource): void {
  for (const { lesson } of alone) {
    const remedy = 'Put it into a folder with unit.json.'
    problems.push({
      file: lesson.folder.shown,
      field: 'folder',
      problem: 'this lesson is in no unit',
      remedy,
    })
  }
}

interface Uniqueness<T> {
  field: string
  of: (thing: T) => string
  say?: (thing: T) => string
}

function refuseTwice<T extends { shown: string }>(
  things: readonly T[],
  { field, of, say = of }: Uniqueness<T>,
  problems: Problem[],
): void {
  const first = new Map<string, string>()
  for (const thing of things) {
    const before = first.get(of(thing))
    if (before === undefined) first.set(of(thing), thing.shown)
    else {
      const problem = `${quoted(say(thing))} is also the ${field} of ${before}`
      problems.push({ file: thing.shown, field, problem, remedy: `Give each its own ${field}.` })
    }
  }
}
