/** Reading other people's folders: nothing is followed, nothing is believed, everything has a size. */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  type Dirent,
} from 'node:fs'
import { join } from 'node:path'
import type { Problem } from './problem.ts'
import { codePoint, forbiddenSign, lostLetter } from './signs.ts'

export const largestFileBytes = 300 * 1024
export const mostFilesInLesson = 200
/** All files of a lesson together; one that is too large by itself is a problem of its own. */
export const mostBytesInLesson = 1024 * 1024
/** Longer ones are no sentences and no lines of a program, and nothing here is made for them. */
const longestLine = 2000
/** What people write by hand in one file: language files, programs. */
export const textSize = { lines: 1000, kilobytes: 300 }
export const programSize = { lines: 5000, kilobytes: 100 }
/** Entries of one folder of units or lessons. */
const mostEntries = 2000

export interface Folder {
  path: string
  /** The path as the author typed it, with forward slashes. */
  shown: string
}

export interface Entry extends Folder {
  name: string
  kind: 'file' | 'folder'
}

export type Text = { ok: true; text: string } | { ok: false; problem: Problem }

export function inside(folder: Folder, name: string): Folder {
  return { path: join(folder.path, name), shown: `${folder.shown.replace(/\/+$/, '')}/${name}` }
}

/** The entries of a folder by name, without hidden ones; links and special files become problems. */
export function listFolder(folder: Folder, problems: Problem[]): Entry[] {
  const found = entriesOf(folder, problems).filter(({ name }) => !isHidden(name))
  if (found.length > mostEntries) {
    problems.push({
      file: folder.shown,
      field: '',
      problem: `${found.length} entries in one folder; at most ${mostEntries} are read`,
      remedy: 'Split it.',
    })
    return []
  }
  return found
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const kind = entry.isDirectory() ? ('folder' as const) : entry.isFile() ? ('file' as const) : null
      const place = inside(folder, entry.name)
      if (kind !== null) return [{ ...place, name: entry.name, kind }]
      problems.push({
        file: place.shown,
        field: '',
        problem: 'neither a file nor a folder (a symbolic link is never followed)',
        remedy: 'Put the file itself here.',
      })
      return []
    })
}

/** The size of files together, without those that are too large to be read. */
export function bytesTogether(entries: readonly Entry[]): number {
  const sizes = entries.flatMap(({ path, kind }) => (kind === 'file' ? lstatSync(path).size : []))
  return sizes.filter((size) => size <= largestFileBytes).reduce((sum, size) => sum + size, 0)
}

/** The text of a file: UTF-8, at most 300 KB, line ends as `\n`, a byte order mark dropped. */
export function readText(file: Folder): Text {
  const refuse: Refuse = (problem, remedy, line) =>
    refused(file, { problem, remedy, ...(line === undefined ? {} : { line }) })
  const bytes = readBytes(file.path)
  if (bytes === 'unreadable') return refuse('cannot be read', 'Put a plain, readable file here.')
  if (bytes === 'tooLarge') {
    return refuse(
      `larger than ${largestFileBytes / 1024} KB`,
      'A lesson file is a few kilobytes: make it shorter.',
    )
  }
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return refuse('the encoding is UTF-16', 'Save the file as UTF-8.')
  }
  if (bytes.includes(0))
    return refuse('the encoding is not UTF-8 (it holds NUL bytes)', 'Save the file as UTF-8.')
  return decode(bytes, refuse)
}

/** The text of a file that people write by hand (not JSON): lines of a sensible length, and not too many. */
export function readWritten(file: Folder, most: { lines: number; kilobytes: number }): Text {
  const read = readText(file)
  if (!read.ok) return read
  const lines = read.text.split('\n')
  const refuse = (problem: string, line?: number): Text =>
    refused(file, { problem, remedy: 'Make it shorter.', ...(line === undefined ? {} : { line }) })
  if (read.text.length > most.kilobytes * 1024) return refuse(`larger than ${most.kilobytes} KB`)
  if (lines.length > most.lines) return refuse(`more than ${most.lines} lines`, most.lines + 1)
  const long = lines.findIndex((line) => line.length > longestLine)
  return long < 0 ? read : refuse(`this line is longer than ${longestLine} signs`, long + 1)
}

function refused(file: Folder, problem: Pick<Problem, 'problem' | 'remedy' | 'line'>): Text {
  return { ok: false, problem: { file: file.shown, field: '', ...problem } }
}

type Refuse = (problem: string, remedy: string, line?: number) => Text

function decode(bytes: Uint8Array, refuse: Refuse): Text {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return refuse('the encoding is not UTF-8', 'Save the file as UTF-8.', lineThatIsNot(bytes))
  }
  text = text.replace(/\r\n?/g, '\n')
  const lineOf = (index: number): number => text.slice(0, index).split('\n').length
  const hidden = forbiddenSign.exec(text)
  if (hidden) {
    const remedy = 'Delete it: it can make text look like something else.'
    return refuse(`the invisible sign ${codePoint(hidden[0])} stands here`, remedy, lineOf(hidden.index))
  }
  const lost = text.indexOf(lostLetter.sign)
  return lost < 0 ? { ok: true, text } : refuse(lostLetter.problem, lostLetter.remedy, lineOf(lost))
}

/** The first line (1-based) that is no UTF-8. No sign of more than one byte holds the byte of a line feed. */
function lineThatIsNot(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; ; line += 1) {
    const end = bytes.indexOf(0x0a, start)
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end < 0 ? bytes.length : end))
    } catch {
      return line
    }
    if (end < 0) return line
    start = end + 1
  }
}

function entriesOf(folder: Folder, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(folder.path, { withFileTypes: true })
  } catch {
    problems.push({
      file: folder.shown,
      field: '',
      problem: 'no such folder',
      remedy: 'Give the path of a folder of lessons.',
    })
    return []
  }
}

/** What systems and editors leave behind is nobody's mistake. */
function isHidden(name: string): boolean {
  return /^\.|~$/.test(name) || ['Thumbs.db', 'desktop.ini', 'node_modules'].includes(name)
}

/** Without O_NONBLOCK a named pipe would wait for a writer for ever. Windows has neither flag. */
const { O_NOFOLLOW, O_NONBLOCK }: Partial<typeof constants> = constants

function readBytes(path: string): Uint8Array | 'unreadable' | 'tooLarge' {
  let file: number
  try {
    file = openSync(path, constants.O_RDONLY | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0))
  } catch {
    return 'unreadable'
  }
  try {
    const { size } = fstatSync(file)
    if (!fstatSync(file).isFile()) return 'unreadable'
    if (size > largestFileBytes) return 'tooLarge'
    const room = Buffer.alloc(largestFileBytes + 1)
    const length = fill(file, room)
    return length > largestFileBytes ? 'tooLarge' : room.subarray(0, length)
  } catch {
    return 'unreadable'
  } finally {
    closeSync(file)
  }
}

function fill(file: number, room: Buffer): number {
  let length = 0
  while (length < room.length) {
    const count = readSync(file, room, length, room.length - length, null)
    if (count === 0) break
    length += count
  }
  return length
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}
