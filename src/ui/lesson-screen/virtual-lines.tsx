import { useVirtualizer } from '@tanstack/react-virtual'
import type { ReactElement } from 'react'
import { OutputLine } from './output-line.tsx'
import { guessedLines, type OutputRow } from './output-rows.ts'
import type { LineSize } from './use-line-size.ts'

/** Rows kept ready above and below the ones in view. */
const ROWS_READY = 12

export interface LinesProps {
  rows: readonly OutputRow[]
  pane: HTMLElement
  /** What rows are guessed to take until they are seen. A new size needs a new `key`. */
  size: LineSize
}

/** The rows that are in view, out of as many as there are. Must be the first thing in its pane. */
export function VirtualLines({ rows, pane, size }: LinesProps): ReactElement {
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
        {shown.map(({ index }) => (
          <OutputLine key={index} rows={rows} index={index} measure={virtual.measureElement} />
        ))}
      </ol>
    </div>
  )
}

/** Not rounded, as the library would: a line is rarely a whole number of pixels high. */
function exactHeight(row: HTMLElement, seen: ResizeObserverEntry | undefined): number {
  return seen?.borderBoxSize[0]?.blockSize ?? row.getBoundingClientRect().height
}
