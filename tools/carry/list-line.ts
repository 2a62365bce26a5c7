/** One line of a list: `{ id, text | b64 | url | url_suffix | gen | gen2 | genKeys | gen_zip, existing? }`. Other fields are for other programs. */
import { z } from 'zod'
import { CARRIED_MAX_BYTES } from '../../src/carry/carry.ts'
import type { Unreadable } from '../try/pieces.ts'
import type { Entry, Source } from './entries.ts'

const times = z.number().int().min(0)
const lineSchema = z.looseObject({
  id: z.preprocess((id) => (typeof id === 'number' ? String(id) : id), z.string().optional()),
  carrier: z.string().optional(),
  text: z.string().optional(),
  b64: z.string().optional(),
  url: z.string().optional(),
  url_suffix: z.string().optional(),
  /** `repeat` so often. */
  gen: z.object({ prefix: z.string(), repeat: z.string(), times, suffix: z.string() }).optional(),
  /** `open` so often, then `close` so often. */
  gen2: z
    .object({ prefix: z.string(), open: z.string(), close: z.string(), times, suffix: z.string() })
    .optional(),
  /** So many fields `k0`, `k1`, … with the value `entry`. */
  genKeys: z.object({ prefix: z.string(), entry: z.string(), times, suffix: z.string() }).optional(),
  /** A zip file with these files in it. */
  gen_zip: z.unknown().optional(),
  existing: z.unknown().optional(),
})
type Line = z.infer<typeof lineSchema>

/** `place` is the id of a line that has none. */
export function parseLine(text: string, place: string): Entry | Unreadable {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { id: place, problem: `${place}: not JSON. A line is one JSON record.` }
  }
  const parsed = lineSchema.safeParse(value)
  const { id = place, existing } = parsed.data ?? {}
  const source = parsed.success ? sourceOf(parsed.data) : null
  if (source === null) {
    return { id, problem: `${place}: nothing to judge. Give text, b64, url, url_suffix or gen.` }
  }
  return { id, source, ...(existing === undefined ? {} : { existing }) }
}

/** Where the page would stand: only what comes behind it matters. */
const page = 'https://jisr.invalid/'

function sourceOf(line: Line): Source | null {
  if (line.text !== undefined) return { text: line.text }
  if (line.b64 !== undefined) return { bytes: Buffer.from(line.b64, 'base64') }
  if (line.url !== undefined) return { text: line.url }
  if (line.url_suffix !== undefined) return { text: page + line.url_suffix }
  // Refused by its first bytes, whatever is in it: it need not be built.
  if (line.gen_zip !== undefined) return { bytes: Uint8Array.of(0x50, 0x4b, 0x03, 0x04) }
  const made = generated(line)
  return made !== null && 'text' in made && line.carrier === 'share-link' ? { text: page + made.text } : made
}

/** Built only when it is not larger than what would be looked at. */
function generated({ gen, gen2, genKeys }: Line): Source | null {
  if (gen) {
    const size = gen.prefix.length + gen.repeat.length * gen.times + gen.suffix.length
    if (size > CARRIED_MAX_BYTES) return { size }
    return { text: gen.prefix + gen.repeat.repeat(gen.times) + gen.suffix }
  }
  if (gen2) {
    const size = (gen2.open.length + gen2.close.length) * gen2.times
    if (size > CARRIED_MAX_BYTES) return { size }
    return { text: gen2.prefix + gen2.open.repeat(gen2.times) + gen2.close.repeat(gen2.times) + gen2.suffix }
  }
  if (!genKeys) return null
  const size = (genKeys.entry.length + 5) * genKeys.times
  if (size > CARRIED_MAX_BYTES) return { size }
  const fields = Array.from({ length: genKeys.times }, (_, at) => `"k${at}":${genKeys.entry}`)
  return { text: genKeys.prefix + fields.join(',') + genKeys.suffix }
}
