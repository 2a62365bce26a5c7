/** Bytes as signs that survive copying, and back. Readers give null for what is not of their alphabet. */

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
/** RFC 4648 §4: `+` and `/` mean nothing to a chat, `-` and `_` may. */
const forText = `${letters}+/`
/** RFC 4648 §5. */
const forAddress = `${letters}-_`
/** RFC 9285: the signs of a QR code's alphanumeric mode. */
const forCode = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** Without the `=` at the end. */
export function base64(bytes: Uint8Array, use: 'text' | 'address'): string {
  const alphabet = use === 'text' ? forText : forAddress
  const signs: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3)
    const bits = (a << 16) | (b << 8) | c
    const used = Math.min(3, bytes.length - at) + 1
    for (let each = 0; each < used; each += 1) signs.push(alphabet.charAt((bits >>> (18 - 6 * each)) & 63))
  }
  return signs.join('')
}

/** Takes both alphabets, with or without `=` at the end. */
export function fromBase64(text: string): Uint8Array | null {
  const signs = text.replace(/=+$/u, '')
  if (signs.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((signs.length * 3) / 4))
  let bits = 0
  let filled = 0
  let end = 0
  for (let at = 0; at < signs.length; at += 1) {
    const value = valueOf[signs.charCodeAt(at)] ?? -1
    if (value < 0) return null
    bits = ((bits << 6) | value) & 0xffff
    filled += 6
    if (filled < 8) continue
    filled -= 8
    bytes[end++] = (bits >>> filled) & 255
  }
  return bytes
}

/** By code of the sign; -1 for what belongs to neither alphabet. */
const valueOf = Int8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  return Math.max(forText.indexOf(sign), forAddress.indexOf(sign))
})

export function base45(bytes: Uint8Array): string {
  const signs: string[] = []
  for (let at = 0; at < bytes.length; at += 2) {
    const [a = 0, b] = bytes.subarray(at, at + 2)
    const value = b === undefined ? a : a * 256 + b
    signs.push(forCode.charAt(value % 45), forCode.charAt(Math.floor(value / 45) % 45))
    if (b !== undefined) signs.push(forCode.charAt(Math.floor(value / 2025)))
  }
  return signs.join('')
}

export function fromBase45(text: string): Uint8Array | null {
  if (text.length % 3 === 1) return null
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const part = text.slice(at, at + 3)
    const values = Array.from(part, (sign) => forCode.indexOf(sign))
    if (values.includes(-1)) return null
    const [a = 0, b = 0, c = 0] = values
    const value = a + b * 45 + c * 2025
    if (value > (part.length === 3 ? 0xffff : 0xff)) return null
    if (part.length === 3) bytes.push(value >>> 8)
    bytes.push(value & 255)
  }
  return Uint8Array.from(bytes)
}

/** Null when it is not UTF-8. A byte order mark is taken off. */
export const fromUtf8 = (bytes: Uint8Array): string | null => decoded(bytes, 'utf-8')

/** A text file: UTF-8, or UTF-16 with its mark, as some editors save it again. Null when it is neither. */
export function fromTextFile(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le')
  return first === 0xfe && second === 0xff ? decoded(bytes, 'utf-16be') : fromUtf8(bytes)
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

export const toUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
