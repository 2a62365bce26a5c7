/** Reading other people's folders: nothing is followed, nothing is believed, everything has a size. */
import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from './problem.ts'

export const largestFileBytes = 300 * 1024
export const mostFilesInLesson = 200
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

/** The text of a file: UTF-8, at most 300 KB, line ends as `\n`, a byte order mark dropped. */
export function readText(file: Folder): Text {
  const refuse = (problem: string, remedy: string): Text => ({
    ok: false,
    problem: { file: file.shown, field: '', problem, remedy },
  })
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

type Refuse = (problem: string, remedy: string) => Text

function decode(bytes: Uint8Array, refuse: Refuse): Text {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('the encoding is not UTF-8', 'Save the file as UTF-8.')
  }
  text = text.replace(/\r\n?/g, '\n')
  const hidden = forbiddenSign.exec(text)
  if (!hidden) return { ok: true, text }
  const line = text.slice(0, hidden.index).split('\n').length
  const code = hidden[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return refuse(
    `line ${line} holds the invisible sign U+${code}`,
    'Delete it: it can make text look like something else.',
  )
}

/** Control characters other than tab and line feed, and signs that reorder what stands beside them. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
export const forbiddenSign = /[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\u202a-\u202e\u2066-\u2069]/

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
