/** A program cut into code, texts and comments, however broken it is: what stands in texts is never a mistake. */

export interface Region {
  type: 'code' | 'string' | 'template' | 'comment'
  /** UTF-16 offsets. */
  from: number
  to: number
  /** False for a text or comment that nothing ends. */
  closed: boolean
}

const start = /\/\/|\/\*|["'`]/g

/** A string ends at its quote or, unclosed, at the end of its line; templates and block comments at the end of the program. */
export function regionsOf(program: string): Region[] {
  const regions: Region[] = []
  let at = 0
  while (at < program.length) {
    start.lastIndex = at
    const found = start.exec(program)
    const next = found?.index ?? program.length
    if (next > at) regions.push({ type: 'code', from: at, to: next, closed: true })
    if (!found) break
    const region = regionAt(program, next, found[0])
    regions.push(region)
    at = region.to
  }
  return regions
}

function regionAt(program: string, from: number, opening: string): Region {
  if (opening === '//') return { type: 'comment', from, to: lineEnd(program, from), closed: true }
  if (opening === '/*') return until(program, { type: 'comment', from, skip: 2 }, /\*\//g)
  if (opening === '`') return until(program, { type: 'template', from, skip: 1 }, /(?<!\\)(?:\\\\)*`/g)
  return stringAt(program, from, opening)
}

function until(program: string, open: Pick<Region, 'type' | 'from'> & { skip: number }, end: RegExp): Region {
  end.lastIndex = open.from + open.skip
  const found = end.exec(program)
  const to = found ? found.index + found[0].length : program.length
  return { type: open.type, from: open.from, to, closed: found !== null }
}

function stringAt(program: string, from: number, quote: string): Region {
  const stop = lineEnd(program, from)
  for (let at = from + 1; at < stop; at += 1) {
    if (program[at] === '\\') at += 1
    else if (program[at] === quote) return { type: 'string', from, to: at + 1, closed: true }
  }
  return { type: 'string', from, to: stop, closed: false }
}

function lineEnd(program: string, from: number): number {
  const found = program.indexOf('\n', from)
  return found < 0 ? program.length : found
}

/** 1-based line and column of a UTF-16 offset. */
export function positionAt(program: string, offset: number): { line: number; column: number } {
  const before = program.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
