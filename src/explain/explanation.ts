/** What happened in a program, as data: which mistake, where, and the words it is about. No sentence. */

/** A piece of a line; 1-based, columns in UTF-16 units, `endColumn` excluded. It never goes beyond its line. */
export interface Place {
  line: number
  column: number
  endColumn: number
}

/** Text from `start` to `end` (UTF-16 offsets) becomes `text`. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** A change that is known to help. */
export interface Repair {
  /** In source order, without overlaps, to be made all at once. */
  edits: Edit[]
  /** Key of its words in the locale files, under `repair`. */
  wording: 'replace' | 'insert' | 'remove' | 'line' | 'many'
  params: Record<string, string | number>
}

/** A word of the engine's English, and the key of what it means, under `glossary`. */
export interface Gloss {
  word: string
  meaning: string
}

export interface Explanation extends Place {
  /** `family.name`: what went wrong. */
  kind: string
  /** Key of the texts in the locale files (`what`, `try`): the kind, or a special case of it. */
  wording: string
  /** Pieces of code and numbers for the sentence. */
  params: Record<string, string | number>
  /** Words for the sentence, as keys of the locale files: `signs.arabic-comma`. */
  terms: Record<string, string>
  /** A second place that belongs to the first: the bracket that was opened, the first `let`. */
  partner: Place | null
  /** Null when no change is known to help. */
  repair: Repair | null
  /** Words of the engine that a helper may look for; empty for a notice. */
  glossary: Gloss[]
}

/** The program after the repair. */
export function applyRepair(program: string, { edits }: Pick<Repair, 'edits'>): string {
  return edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => b.start - a.start || b.order - a.order)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), program)
}
