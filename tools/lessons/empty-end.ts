/** Files end with a line break; in an editor that would be an empty last line. */

/** The program without empty lines, or lines of spaces, at its end. */
export function withoutEmptyEnd(program: string): string {
  const lines = program.split('\n')
  const last = lines.findLastIndex((line) => line.trim() !== '')
  return lines.slice(0, last + 1).join('\n')
}
