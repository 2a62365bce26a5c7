import { Fragment, type ReactElement, type Ref } from 'react'
import type { TextKey } from '../../language/language.ts'
import type { Stream } from '../../sandbox/protocol.ts'
import { VisibleText } from '../parts/visible-text.tsx'
import { useText } from '../use-text.ts'
import type { OutputRow } from './output-rows.ts'

/** Between the cells of a table. */
const CELL_BORDER = ' │ '
/** A line with more than these is no table: each would be an element of the page. */
const MOST_CELLS = 50

/** Read aloud before a line that is no plain output. */
const prefixes: Partial<Record<Stream, TextKey>> = {
  warn: 'output.warning',
  error: 'output.error',
  question: 'output.question',
  answer: 'output.answer',
}

interface Props {
  rows: readonly OutputRow[]
  /** Which of the rows, counted from 0. */
  index: number
  measure?: Ref<HTMLLIElement>
}

/** One row of the output, as an item of a list of which not all items may be there. */
export function OutputLine({ rows, index, measure }: Props): ReactElement | null {
  const row = rows[index]
  if (!row) return null
  return (
    <li
      ref={measure}
      data-index={index}
      data-stream={row.stream}
      data-first={row.first}
      aria-setsize={rows.length}
      aria-posinset={index + 1}
      dir={cellsOf(row) ? 'ltr' : ofTalk(row) ? undefined : 'auto'}
      className="output-line"
    >
      <Row row={row} />
    </li>
  )
}

function Row({ row }: { row: OutputRow }): ReactElement {
  const text = useText()
  const prefix = row.first ? prefixes[row.stream] : undefined
  const cells = cellsOf(row)
  const shown = row.cancelled ? text('checks.cancelled') : row.text === '' ? '\u00a0' : <Values row={row} />
  return (
    <>
      {prefix !== undefined && <bdi className="hidden-visually">{text(prefix)} </bdi>}
      {cells ? <Cells cells={cells} /> : ofTalk(row) ? <bdi>{shown}</bdi> : shown}
      {row.cut && <bdi className="output-cut"> {text('output.cut')}</bdi>}
    </>
  )
}

/** Every further value is isolated, so that `-0` after an Arabic text stays `-0`. The first gives the row its direction. */
function Values({ row: { text, starts = [] } }: { row: OutputRow }): ReactElement {
  return (
    <>
      <VisibleText text={text.slice(0, starts[0])} />
      {starts.map((start, at) => {
        const next = starts[at + 1]
        // The space between two values belongs to neither.
        const end = next === undefined ? undefined : next - 1
        return (
          <Fragment key={at}>
            <bdi>
              <VisibleText text={text.slice(start, end)} />
            </bdi>
            {next !== undefined && ' '}
          </Fragment>
        )
      })}
    </>
  )
}

function Cells({ cells }: { cells: readonly string[] }): ReactElement {
  return (
    <>
      {cells.map((cell, at) => (
        <Fragment key={at}>
          {at > 0 && CELL_BORDER}
          <bdi>
            <VisibleText text={cell.trimEnd()} />
          </bdi>
          {cell.slice(cell.trimEnd().length)}
        </Fragment>
      ))}
    </>
  )
}

/** The cells of a line of `console.table`: kept in their columns, whatever they are written in. Null for other lines. */
function cellsOf({ text }: OutputRow): string[] | null {
  const cells = text.split(CELL_BORDER, MOST_CELLS + 1)
  return cells.length > 1 && cells.length <= MOST_CELLS ? cells : null
}

/** Questions and answers stand on the side of the page, whatever they are written in: an answer may be a number. */
function ofTalk({ stream }: OutputRow): boolean {
  return stream === 'question' || stream === 'answer'
}
