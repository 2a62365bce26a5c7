/** What `console.table` prints: rows and columns of values as lines of text. */
import type { Shown } from './protocol.ts'
import { shownText } from './shown-text.ts'

/** More than this nobody reads; what is left out is counted. */
const ROWS = 200
const COLUMNS = 20
/** Of one cell, in characters. */
const CELL_WIDTH = 40

const INDEX = '(index)'
/** Column of rows that are no lists or records. */
const VALUES = 'Values'

type Row = [index: string, cells: Map<string, string>]

/** Null for what has no rows: `console.table` shows that as `console.log` does. `wanted`: only these columns. */
export function tableText(data: Shown, wanted: readonly string[] | null): string | null {
  const entries = entriesOf(data)
  if (entries === null) return null
  const rows = entries.slice(0, ROWS).map(([index, value]): Row => [index, cellsOf(value)])
  const names = wanted ?? columnsOf(rows)
  const columns = names.slice(0, COLUMNS)
  const lines = [
    [INDEX, ...columns],
    ...rows.map(([index, cells]) => [index, ...columns.map((name) => cells.get(name) ?? '')]),
  ].map((line) => line.map(shortened))
  const more = entries.length - rows.length + (moreOf(data) ?? 0)
  return [...aligned(lines), ...(more > 0 ? [`… +${more}`] : [])].join('\n')
}

function entriesOf(data: Shown): [string, Shown][] | null {
  switch (data.type) {
    case 'list':
    case 'set':
      return data.items.map((item, at) => [String(at), item])
    case 'record':
      return data.entries
    case 'map':
      return data.entries.map(([key, value]) => [shownText(key), value])
    default:
      return null
  }
}

function moreOf(data: Shown): number | undefined {
  return 'more' in data ? data.more : undefined
}

function cellsOf(value: Shown): Map<string, string> {
  const entries: [string, Shown][] =
    value.type === 'list' || value.type === 'record' ? (entriesOf(value) ?? []) : [[VALUES, value]]
  return new Map(entries.map(([name, cell]) => [name, shownText(cell)]))
}

/** In the order in which they come up; plain values last. */
function columnsOf(rows: readonly Row[]): string[] {
  const names = new Set(rows.flatMap(([, cells]) => [...cells.keys()]))
  return names.delete(VALUES) ? [...names, VALUES] : [...names]
}

function aligned(lines: string[][]): string[] {
  const widths: number[] = []
  for (const line of lines) {
    for (const [at, cell] of line.entries()) widths[at] = Math.max(widths[at] ?? 0, width(cell))
  }
  const padded = lines.map((line) =>
    line
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell)))
      .join(' │ ')
      .trimEnd(),
  )
  const [head = '', ...rest] = padded
  return [head, widths.map((each) => '─'.repeat(each)).join('─┼─'), ...rest]
}

function shortened(cell: string): string {
  const oneLine = cell.replaceAll('\n', '⏎')
  return width(oneLine) > CELL_WIDTH
    ? `${Array.from(oneLine)
        .slice(0, CELL_WIDTH - 1)
        .join('')}…`
    : oneLine
}

/** Places that a text takes in a font whose signs are equally wide: vowel marks stand over the letter before. */
function width(text: string): number {
  return Array.from(text.replace(/\p{Mn}/gu, '')).length
}
