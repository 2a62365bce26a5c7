/** Files that are surely no work of a learner, told by their first bytes. */
import type { RefusalCode } from './carried.ts'

const signatures: [code: RefusalCode, bytes: number[]][] = [
  ['pack', [0x50, 0x4b, 0x03, 0x04]],
  ['pack', [0x50, 0x4b, 0x05, 0x06]],
  ['squeezed', [0x1f, 0x8b]],
  ['squeezed', [0x37, 0x7a, 0xbc, 0xaf]],
  ['squeezed', [0x52, 0x61, 0x72, 0x21]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x52, 0x49, 0x46, 0x46]],
  ['document', [0x25, 0x50, 0x44, 0x46]],
  ['document', [0xd0, 0xcf, 0x11, 0xe0]],
  // The mark of UTF-32 begins like that of UTF-16.
  ['encoding', [0xff, 0xfe, 0, 0]],
]

export function foreignKind(bytes: Uint8Array): RefusalCode | null {
  const found = signatures.find(([, start]) => start.every((byte, at) => bytes[at] === byte))
  if (found) return found[0]
  // Pictures of phones: `ftypheic` and its family after four bytes of length.
  const brand = String.fromCharCode(...bytes.subarray(4, 12))
  return /^ftyp(?:hei|mif|avi)/u.test(brand) ? 'picture' : null
}
