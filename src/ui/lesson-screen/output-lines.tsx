import { useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, type ReactElement } from 'react'
import type { TextKey } from '../../language/language.ts'
import type { Stream } from '../../sandbox/protocol.ts'
import { VisibleText } from '../parts/visible-text.tsx'
import { useText } from '../use-text.ts'
import { guessedLines, type OutputRow } from './output-rows.ts'
import type { LineSize } from './use-line-size.ts'

/** Rows kept ready above and below the ones in view. */
const ROWS_READY = 12

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
  pane: HTMLElement
  /** What rows are guessed to take until they are seen. A new size needs a new `key`. */
  size: LineSize
}

/** The rows that are in view, out of as many as there are. Must be the first thing in its pane. */
export function OutputLines({ rows, pane, size }: Props): ReactElement {
  // eslint-disable-next-line react-hooks/incompatible-library -- what it gives back is used here, in this render, only
  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => pane,
    initialOffset: () => pane.scrollTop,
    initialRect: { width: pane.clientWidth, height: pane.clientHeight },
    estimateSize: (at) => size.height * guessedLines(rows[at]?.text ?? '', size.columns),
    measureElement: exactHeight,
    overscan: ROWS_READY,
  })
  const shown = virtual.getVirtualItems()
  return (
    <div className="output-room" style={{ blockSize: virtual.getTotalSize() }}>
      <ol className="output-lines" style={{ transform: `translateY(${shown[0]?.start ?? 0}px)` }}>
        {shown.map(({ index }) => {
          const row = rows[index]
          return (
            row && (
              <li
                key={index}
                ref={virtual.measureElement}
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
          )
        })}
      </ol>
    </div>
  )
}

function Row({ row }: { row: OutputRow }): ReactElement {
  const text = useText()
  const prefix = row.first ? prefixes[row.stream] : undefined
  const cells = cellsOf(row)
  const shown = row.text === '' ? '\u00a0' : <VisibleText text={row.text} />
  return (
    <>
      {prefix !== undefined && <bdi className="hidden-visually">{text(prefix)} </bdi>}
      {cells ? <Cells cells={cells} /> : ofTalk(row) ? <bdi>{shown}</bdi> : shown}
      {row.cut && <bdi className="output-cut"> {text('output.cut')}</bdi>}
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

/** Not rounded, as the library would: a line is rarely a whole number of pixels high. */
function exactHeight(row: HTMLElement, seen: ResizeObserverEntry | undefined): number {
  return seen?.borderBoxSize[0]?.blockSize ?? row.getBoundingClientRect().height
}
