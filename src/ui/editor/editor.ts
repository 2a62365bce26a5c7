/** What every writing field can do: plain text area, CodeMirror and Monaco stand behind the same interface. */
import type { Ref } from 'react'
import type { EditorCommand } from './signs.ts'

/** UTF-16 offsets into the text. */
export interface Selection {
  from: number
  to: number
}

/** A place to point at: 1-based line, 1-based UTF-16 columns, `endColumn` excluded. */
export interface EditorMark {
  line: number
  column: number
  endColumn: number
  /** A second place that belongs to the first: the bracket that was opened. */
  partner?: Omit<EditorMark, 'partner'> | null
}

export interface EditorHandle {
  text(): string
  selection(): Selection
  select(selection: Selection): void
  hasFocus(): boolean
  focus(): void
  /** Puts another text in place of this one, as one step of its own in the history of changes. */
  write(text: string): void
  /** Takes a sign as if it was typed, and the focus. */
  type(sign: string): void
  /** Does what a key would do that a keyboard on the screen lacks, and takes the focus. */
  command(command: EditorCommand): void
}

export interface EditorProps {
  value: string
  label: string
  mark: EditorMark | null
  /** Colours of the page have changed when this does. */
  theme: string
  onChange: (value: string) => void
  /** The field has been drawn and can take over. */
  onReady: () => void
  ref: Ref<EditorHandle>
}

/** Offset of a 1-based line and column, clamped into the text. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n')
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
  return Math.min(before + Math.min(column - 1, lines[line - 1]?.length ?? 0), text.length)
}

/** The piece in which two texts differ: what stands there in the first, and what takes its place. */
export function changeBetween(before: string, after: string): Selection & { insert: string } {
  const most = Math.min(before.length, after.length)
  let from = 0
  while (from < most && before[from] === after[from]) from += 1
  let same = 0
  while (same < most - from && before.at(-1 - same) === after.at(-1 - same)) same += 1
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) }
}
