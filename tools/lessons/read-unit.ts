/** One unit folder: its file, its texts, its lessons. */
import { unitFile, type UnitFile } from '../../src/lesson/schema.ts'
import { listFolder, readText, type Entry, type Folder } from './files.ts'
import { parseJsonFile } from './json-file.ts'
import { nameTrouble } from './names.ts'
import { quoted, withinReason, type Problem } from './problem.ts'
import { missingFile, readLesson, readTexts, type LessonSource } from './read-lesson.ts'
import { readUnitText, type UnitText } from './text.ts'
import { checkWording } from './wording.ts'

export interface UnitSource {
  folder: Folder
  file: UnitFile
  /** By language tag. */
  texts: Map<string, UnitText>
  lessons: LessonSource[]
}

/** Reads a unit with all its lessons; a broken lesson is left out and hides nothing of the others. */
export function readUnit(folder: Folder, problems: Problem[]): UnitSource | null {
  const mine: Problem[] = []
  const entries = listFolder(folder, mine)
  const file = readUnitFile(folder, entries, mine)
  const texts = readTexts({ folder, entries, read: readUnitText }, mine)
  for (const [tag, { file: shown, title, titleLine, about }] of texts) {
    checkWording({ tag, file: shown, problems: mine }, [
      { field: 'title', sentence: { plain: title, line: titleLine }, single: false },
      { field: 'about', sentence: about, single: true },
    ])
  }
  refuseUnknown(entries, mine)
  problems.push(...withinReason(mine))
  const folders = entries.filter(({ kind }) => kind === 'folder')
  const lessons = folders.flatMap((entry) => {
    checkFolderName(entry, problems)
    const found: Problem[] = []
    const lesson = readLesson(entry, found)
    problems.push(...withinReason(found))
    return lesson ?? []
  })
  return file ? { folder, file, texts, lessons } : null
}

export function checkFolderName(folder: Entry, problems: Problem[]): void {
  const trouble = nameTrouble(folder.name)
  if (trouble === null) return
  const problem = `${quoted(folder.name)} is ${trouble}`
  problems.push({
    file: folder.shown,
    field: 'folder name',
    problem,
    remedy: 'Rename the folder, as in missing-sign.',
  })
}

function readUnitFile(folder: Folder, entries: readonly Entry[], problems: Problem[]): UnitFile | null {
  const entry = entries.find(({ name, kind }) => name === 'unit.json' && kind === 'file')
  if (!entry) {
    missingFile(folder, 'unit.json', problems)
    return null
  }
  const source = readText(entry)
  if (!source.ok) {
    problems.push(source.problem)
    return null
  }
  const found = parseJsonFile({ file: entry.shown, text: source.text, schema: unitFile }, problems)
  const trouble = found ? nameTrouble(found.value.id) : null
  if (trouble !== null) found?.report('id', `${quoted(found.value.id)} is ${trouble}`, 'Choose another id.')
  return found?.value ?? null
}

function refuseUnknown(entries: readonly Entry[], problems: Problem[]): void {
  for (const { name, kind, shown } of entries) {
    if (kind === 'folder' || name === 'unit.json' || name.endsWith('.md')) continue
    const remedy = 'A unit has unit.json, language files like en.md, and lesson folders.'
    problems.push({ file: shown, field: 'file name', problem: 'not a part of a unit', remedy })
  }
}
