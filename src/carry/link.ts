/** A program in the fragment of an address: `#c=…`. The fragment never leaves the computer that opens it. */
import { base64, fromBase64, toUtf8 } from './bytes.ts'
import { refused, type ReadCarried } from './carried.ts'
import { programText, readProgram, type SharedProgram } from './shared-program.ts'
import { squeeze, unsqueeze } from './squeeze.ts'

/** Signs of the whole fragment. Browsers take more, chats less. */
export const LINK_MAX = 32_000
/** Longer ones are cut by some chats and mail programs: better a file. */
export const LINK_SAFE = 2_000
const PROGRAM_MAX_BYTES = 200_000

const mark = '#c='

/** The fragment for the end of the page's address; `tooLong` says to use a file or QR codes. */
export function linkFor(
  program: SharedProgram,
): { kind: 'link'; hash: string; safe: boolean } | { kind: 'tooLong' } {
  const text = programText(program)
  const hash = mark + base64(squeeze(text), 'address')
  const fits = hash.length <= LINK_MAX && toUtf8(text).length <= PROGRAM_MAX_BYTES
  return fits ? { kind: 'link', hash, safe: hash.length <= LINK_SAFE } : { kind: 'tooLong' }
}

/** `#c=`, also as the parameter of another address, or of one in another one. */
const start = /(?:#|%(?:25){0,3}23)c(?:=|%(?:25){0,3}3d)/iu

/** True when there is a link of ours in a text, whatever stands around it. */
export function holdsLink(text: string): boolean {
  return start.test(text)
}

/**
 * Reads the first link in a text: an address, a fragment, or a message around one. Forgives what chats and people do
 * to links: a full stop or bracket at the end, `%3D`, the other base64 alphabet, invisible marks.
 */
export function readLink(text: string): ReadCarried {
  const from = text.search(start)
  if (from < 0) return { kind: 'ignored' }
  const rest = text.slice(from).trim()
  const [token = ''] = rest.split(/[\s<>"]/u, 1)
  const read = readToken(token)
  if (!isDamaged(read)) return read
  const others = [unwrapped(rest), unwrapped(asWritten(rest))].filter((each) => each !== token)
  return others.map(readToken).find((each) => !isDamaged(each)) ?? read
}

const isDamaged = (read: ReadCarried): boolean =>
  read.kind === 'refused' && read.refusal.code === 'damagedLink'

/** A mail as it travels (RFC 2045 §6.7): `=` at the end of a line goes on in the next one, and `=` itself is `=3D`. */
function asWritten(text: string): string {
  return text
    .slice(0, 2 * LINK_MAX)
    .replace(/=\r?\n/gu, '')
    .replace(/=3D/giu, '=')
}

/** Lines that a mail program has made of a long link. The program ends by itself: words behind it do no harm. */
function unwrapped(text: string): string {
  const [first = '', ...lines] = text.slice(0, 2 * LINK_MAX).split(/[\r\n]+[\s>]*/u)
  const end = lines.findIndex((line) => !/^[\w+/=-]+$/u.test(line))
  return [first, ...(end < 0 ? lines : lines.slice(0, end))].join('')
}

function readToken(token: string): ReadCarried {
  if (token.length > LINK_MAX) return refused('longLink', { most: LINK_MAX })
  const payload = decoded(token)
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .slice(mark.length)
  const [signs = ''] = /^[\w+/=-]*/u.exec(payload) ?? []
  // What follows is punctuation, a picture or another parameter; a letter means that signs were changed.
  if (signs === '' || /^[\p{L}\p{N}]/u.test(payload.slice(signs.length))) return refused('damagedLink')
  // A last sign of a word behind it that would be no byte.
  const bytes = fromBase64(signs.length % 4 === 1 ? signs.slice(0, -1) : signs)
  const read = bytes === null ? null : unsqueeze(bytes, PROGRAM_MAX_BYTES)
  if (read === null || read.kind === 'damaged') return refused('damagedLink')
  return read.kind === 'tooMuch' ? refused('bigLink') : readProgram(read.text, 'link')
}

function decoded(token: string): string {
  return token.replace(/%(?:25){0,3}([0-9a-f]{2})/giu, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  )
}
