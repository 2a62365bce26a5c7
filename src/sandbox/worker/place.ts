/** Where in the learner's program an error happened. */

/** Under this name the learner's program is known to the engine. */
export const PROGRAM_FILE = 'program.js'

export interface Place {
  line: number
  column: number
}

const NOWHERE: Place = { line: 0, column: 0 }
const FRAME = new RegExp(`^ +at (?:(.*) \\()?${PROGRAM_FILE}:(\\d+):(\\d+)\\)?$`, 'gm')

export interface Trace {
  /** The engine's own text, one frame a line. */
  stack: string
  /** Name of the error's class: neither its constructor nor those it goes through with `super` is the place to look at. */
  maker: string
}

/**
 * Line and column of the topmost frame of the program, 1-based, in UTF-16 units; zeros when there is none.
 * QuickJS counts columns in code points, and lines by `\n`. The stack may be forged: a place that does not
 * exist is dropped.
 */
export function placeOf({ stack, maker }: Trace, program: string): Place {
  const frames = [...stack.matchAll(FRAME)]
  const made = frames.findIndex(([, name]) => name === maker)
  const frame = frames.find(([, name], at) => at > made && name !== maker) ?? frames[0]
  const line = Number(frame?.[2])
  const text = program.split('\n')[line - 1]
  return text === undefined ? NOWHERE : { line, column: utf16Column(text, Number(frame?.[3])) }
}

function utf16Column(text: string, codePointColumn: number): number {
  return (
    Array.from(text)
      .slice(0, codePointColumn - 1)
      .join('').length + 1
  )
}
