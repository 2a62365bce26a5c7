/** One lesson folder → everything that stands in it, checked file by file. */
import { lessonFile, type LessonFile } from '../../src/lesson/schema.ts'
import {
  bytesTogether,
  inside,
  listFolder,
  mostBytesInLesson,
  mostFilesInLesson,
  programSize,
  readText,
  readWritten,
  textSize,
  type Entry,
  type Folder,
  type Text,
} from './files.ts'
import { checkGivingAway } from './giving-away.ts'
import { parseJsonFile } from './json-file.ts'
import { checkLessonFile } from './lesson-rules.ts'
import { checkTexts } from './match-texts.ts'
import { readMistake, type Mistake } from './mistake.ts'
import { isPseudo, nameTrouble, tagTrouble } from './names.ts'
import { quoted, unforeseen, type Problem } from './problem.ts'
import { placeholderMark } from './sentence.ts'
import { readLessonText, type LessonText } from './text.ts'
import { checkWords } from './used-words.ts'

export interface LessonSource {
  folder: Folder
  file: LessonFile
  /** In English, as everything here; empty for Parsons. */
  starter: string
  solution: string
  mistakes: Mistake[]
  /** By language tag. */
  texts: Map<string, LessonText>
}

/** Reads a lesson; null when a part is missing or so broken that the others cannot be judged with it. */
export function readLesson(folder: Folder, problems: Problem[]): LessonSource | null {
  try {
    return readParts(folder, problems)
  } catch (error) {
    // Nothing that stands in one lesson may keep the others from being read.
    problems.push(unforeseen(folder.shown, error))
    return null
  }
}

function readParts(folder: Folder, problems: Problem[]): LessonSource | null {
  const entries = listFolder(folder, problems)
  const mistakeEntries = listMistakes(folder, entries, problems)
  if (entries.length + mistakeEntries.length > mostFilesInLesson) {
    problems.push({
      file: folder.shown,
      field: '',
      problem: `more than ${mostFilesInLesson} files in one lesson`,
      remedy: 'Delete what does not belong.',
    })
    return null
  }
  if (bytesTogether([...entries, ...mistakeEntries]) > mostBytesInLesson) {
    problems.push({
      file: folder.shown,
      field: '',
      problem: `more than ${mostBytesInLesson / 1024} KB in one lesson`,
      remedy: 'Make its files shorter.',
    })
    return null
  }
  const file = readLessonFile(folder, entries, problems)
  const texts = readTexts({ folder, entries, read: readLessonText }, problems)
  const programs = readPrograms(folder, { entries, kind: file?.kind ?? null }, problems)
  const mistakes = mistakeEntries.flatMap((entry) => readMistake(entry, file, problems) ?? [])
  refuseUnknown(entries, problems)
  checkTexts({ file, texts }, problems)
  if (!file || !programs) return null
  const lesson: LessonSource = { folder, file, ...programs, mistakes, texts }
  checkParsons(lesson, problems)
  checkWords(lesson, problems)
  checkGivingAway(lesson, problems)
  return lesson
}

interface TextFiles<T> {
  folder: Folder
  entries: readonly Entry[]
  /** Reads one of them; `file` is its path as the author typed it. */
  read: (file: string, source: string, problems: Problem[]) => T
}

/** The language files of a lesson or a unit by tag. English must be among them. */
export function readTexts<T>({ folder, entries, read }: TextFiles<T>, problems: Problem[]): Map<string, T> {
  const texts = new Map<string, T>()
  const files = entries.filter(({ name, kind }) => kind === 'file' && name.endsWith('.md'))
  for (const entry of files) {
    const tag = entry.name.slice(0, -'.md'.length)
    const trouble = isPseudo(tag) ? 'made from English by the compiler' : tagTrouble(tag)
    if (trouble !== null) {
      const remedy = 'Name a language file by its tag, as in en.md, ar.md, fa-AF.md.'
      problems.push({
        file: entry.shown,
        field: 'file name',
        problem: `${quoted(tag)} is ${trouble}`,
        remedy,
      })
      continue
    }
    const source = readWritten(entry, textSize)
    if (source.ok) texts.set(tag, read(entry.shown, source.text.normalize('NFC'), problems))
    else problems.push(source.problem)
  }
  if (!files.some(({ name }) => name === 'en.md')) missingFile(folder, 'en.md', problems)
  return texts
}

export function missingFile(folder: Folder, name: string, problems: Problem[]): void {
  problems.push({
    file: inside(folder, name).shown,
    field: '',
    problem: 'this file is missing',
    remedy: 'Write it.',
  })
}

function readLessonFile(folder: Folder, entries: readonly Entry[], problems: Problem[]): LessonFile | null {
  const source = readNamed(folder, { entries, name: 'lesson.json', read: readText }, problems)
  if (source === null) return null
  const file = inside(folder, 'lesson.json').shown
  const found = parseJsonFile({ file, text: source, schema: lessonFile }, problems)
  if (!found) return null
  const before = problems.length
  checkLessonFile(found.value, found.report)
  // What does not fit together cannot be compared with the other files.
  return problems.length === before ? found.value : null
}

function readNamed(
  folder: Folder,
  { entries, name, read }: { entries: readonly Entry[]; name: string; read: (file: Folder) => Text },
  problems: Problem[],
): string | null {
  const entry = entries.find((each) => each.name === name && each.kind === 'file')
  if (!entry) {
    // A link by that name has its own problem already.
    if (!problems.some(({ file }) => file === inside(folder, name).shown)) missingFile(folder, name, problems)
    return null
  }
  const source = read(entry)
  if (source.ok) return source.text
  problems.push(source.problem)
  return null
}

function readPrograms(
  folder: Folder,
  lesson: { entries: readonly Entry[]; kind: LessonFile['kind'] | null },
  problems: Problem[],
): { starter: string; solution: string } | null {
  const { entries, kind } = lesson
  // Which programs a lesson needs is not known then.
  if (kind === null) return null
  const has = (name: string): boolean => entries.some((entry) => entry.name === name)
  const read = (name: string): string | null => readProgram(folder, { entries, name }, problems)
  if (kind === 'parsons') {
    if (has('starter.js')) {
      const file = inside(folder, 'starter.js').shown
      problems.push({
        file,
        field: '',
        problem: 'a parsons lesson has no starter',
        remedy: 'Delete it: solution.js is cut into blocks.',
      })
    }
    const solution = read('solution.js')
    return solution === null ? null : { starter: '', solution }
  }
  const starter = read('starter.js')
  const changed = kind !== 'predict' && kind !== 'run' && kind !== 'interview'
  const solution = changed || has('solution.js') ? read('solution.js') : starter
  return starter === null || solution === null ? null : { starter, solution }
}

function readProgram(
  folder: Folder,
  named: { entries: readonly Entry[]; name: string },
  problems: Problem[],
): string | null {
  const read = (file: Folder): Text => readWritten(file, programSize)
  const program = readNamed(folder, { ...named, read }, problems)
  const at = program?.indexOf(placeholderMark) ?? -1
  if (program !== null && at >= 0) {
    const [rest] = program.slice(at + 1).split('\n')
    const line = program.slice(0, at).split('\n').length
    const file = inside(folder, named.name).shown
    problems.push({ file, line, field: 'program', problem: 'not written yet', remedy: rest?.trim() ?? '' })
  }
  return program
}

function listMistakes(folder: Folder, entries: readonly Entry[], problems: Problem[]): Entry[] {
  if (!entries.some(({ name, kind }) => name === 'mistakes' && kind === 'folder')) return []
  return listFolder(inside(folder, 'mistakes'), problems).filter(({ name, kind, shown }) => {
    const trouble =
      name.endsWith('.js') && kind === 'file' ? nameTrouble(name.slice(0, -'.js'.length)) : 'not a .js file'
    if (trouble === null) return true
    problems.push({
      file: shown,
      field: 'file name',
      problem: `${quoted(name)} is ${trouble}`,
      remedy: 'Name it like missing-quote.js.',
    })
    return false
  })
}

function refuseUnknown(entries: readonly Entry[], problems: Problem[]): void {
  for (const { name, kind, shown } of entries) {
    const known =
      kind === 'folder'
        ? name === 'mistakes'
        : name.endsWith('.md') || ['lesson.json', 'starter.js', 'solution.js'].includes(name)
    if (known) continue
    problems.push({
      file: shown,
      field: 'file name',
      problem: 'not a part of a lesson',
      remedy: 'A lesson has lesson.json, starter.js, solution.js, mistakes/ and language files like en.md.',
    })
  }
}

function checkParsons({ folder, file, solution }: LessonSource, problems: Problem[]): void {
  if (!file.parsons) return
  const report = (field: string, problem: string, remedy: string): void =>
    void problems.push({ file: inside(folder, 'lesson.json').shown, field, problem, remedy })
  file.parsons.distractors.forEach((line, at) => {
    if (line.trim() === '' || /[\n\r\u2028\u2029]/.test(line))
      report(`parsons.distractors[${at}]`, 'not one line of code', 'A block is exactly one line.')
  })
  const lines = solution.trimEnd().split('\n')
  const movable = new Set(lines.slice(file.parsons.given).filter((line) => line.trim() !== ''))
  file.parsons.distractors.forEach((line, at) => {
    if (movable.has(line))
      report(`parsons.distractors[${at}]`, 'this line stands in solution.js too', 'Make it a wrong one.')
  })
  if (movable.size >= 2) return
  const left = `${movable.size} different ${movable.size === 1 ? 'line is' : 'lines are'} left to put in order`
  report('parsons.given', left, 'Leave at least two.')
}
