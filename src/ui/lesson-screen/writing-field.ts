/** From a message anywhere on the screen to the writing field. */

export interface WritingField {
  /** Puts the cursor at a place (1-based, columns in UTF-16 units) and takes the focus. */
  goTo(line: number, column: number): void
  /** Puts another program in place of this one, as one step that can be taken back. */
  write(program: string): void
}

let onScreen: WritingField | null = null

/** The field on screen; null where a program is only read, or put together from blocks. */
export function writingField(): WritingField | null {
  return onScreen
}

/** Makes a field known. Returns how to take it back. */
export function openWritingField(field: WritingField): () => void {
  onScreen = field
  return () => {
    if (onScreen === field) onScreen = null
  }
}
