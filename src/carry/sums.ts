/** Short sums of data: they find damage and tell sets apart; nobody's secret is kept by them. */
import { toUtf8 } from './bytes.ts'

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

/** CRC-32 as in zip and png (polynomial 0xEDB88320), 8 small hexadecimal digits. */
export function crc32(bytes: Uint8Array): string {
  let rest = 0xffffffff
  for (const byte of bytes) rest = (table[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8)
  return ((rest ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')
}

/** The sum of a record as compact JSON in UTF-8, its own field `checksum` not counted. */
export function checksumOf(record: Record<string, unknown>): string {
  const { checksum: _, ...rest } = record
  return crc32(toUtf8(JSON.stringify(rest)))
}

/** 16 hexadecimal digits made from a text (FNV-1a, 64 bits): the same text gives the same id on every computer. */
export function idFrom(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of toUtf8(JSON.stringify(text))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}
