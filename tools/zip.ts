/** Packages that are the same bytes whenever and wherever they are made of the same files. */
import { zipSync } from 'fflate'

/** The first moment that a zip file can name, in local time as zip means it. */
const noTime = new Date(1980, 0, 1)

/** A zip of files by name, in the order given. */
export function zipOf(files: Record<string, Uint8Array | string>): Uint8Array {
  const encoder = new TextEncoder()
  const entries = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? encoder.encode(content) : content] as const,
  )
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: noTime })
}
