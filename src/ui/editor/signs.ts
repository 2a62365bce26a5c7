/** The signs of programs that are hard to find on a keyboard, and what pressing one does to a text. */
import type { Selection } from './editor.ts'

/** In the order of the bar: what a beginner needs first comes first. */
export const signs = Array.from('();"={}\'[]<>+-*/.,:!&|?%$_`')

/** What a writing field can be told to do besides taking a sign. */
export type EditorCommand = 'indent' | 'left' | 'right' | 'undo'

/** `insert` takes the place of what stands between `from` and `to`; then this is selected. */
export interface Change extends Selection {
  insert: string
  selection: Selection
}

const INDENT = '  '

const closing: Partial<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '"': '"',
  "'": "'",
  '`': '`',
}

/** A sign at the cursor; one that has a partner is put around what is selected. */
export function signChange(text: string, { from, to }: Selection, sign: string): Change {
  const partner = closing[sign]
  const inner = text.slice(from, to)
  if (partner === undefined || inner === '') {
    return { from, to, insert: sign, selection: cursorAt(from + sign.length) }
  }
  const start = from + sign.length
  return { from, to, insert: sign + inner + partner, selection: { from: start, to: start + inner.length } }
}

/** Two spaces at the cursor, or at the start of every selected line. */
export function indentChange(text: string, { from, to }: Selection): Change {
  if (from === to) return { from, to, insert: INDENT, selection: cursorAt(from + INDENT.length) }
  const start = text.lastIndexOf('\n', from - 1) + 1
  const insert = text.slice(start, to).replaceAll(/^/gmu, INDENT)
  return { from: start, to, insert, selection: { from: start, to: start + insert.length } }
}

/** Where the cursor stands after one step; it never comes to stand inside of a character. */
export function stepped(text: string, { from, to }: Selection, command: 'left' | 'right'): Selection {
  if (from !== to) return cursorAt(command === 'left' ? from : to)
  const before = /.$/su.exec(text.slice(0, from))?.[0] ?? ''
  const after = String.fromCodePoint(text.codePointAt(from) ?? 0)
  if (command === 'left') return cursorAt(from - before.length)
  return cursorAt(Math.min(from + after.length, text.length))
}

function cursorAt(at: number): Selection {
  return { from: at, to: at }
}
