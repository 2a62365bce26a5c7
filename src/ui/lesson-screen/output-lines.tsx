import { lazy, Suspense, type ReactElement } from 'react'
import { useText } from '../use-text.ts'
import { OutputLine } from './output-line.tsx'
import type { LinesProps } from './virtual-lines.tsx'

/** So many rows are simply there. More need to know which of them are in view: that is fetched when it happens. */
const PLAIN_ROWS = 200
/** And so much text, in UTF-16 units: rows may be long. */
const PLAIN_CHARACTERS = 100_000

const VirtualLines = lazy(() =>
  import('./virtual-lines.tsx').then(
    ({ VirtualLines: loaded }) => ({ default: loaded }),
    // Without a network, the beginning is better than nothing.
    () => ({ default: FirstLines }),
  ),
)

/** All rows of the output, few or very many. A new size of the line needs a new `key`. */
export function OutputLines(props: LinesProps): ReactElement {
  if (plainCount(props.rows) === props.rows.length) return <PlainLines rows={props.rows} />
  return (
    <Suspense fallback={<PlainLines rows={props.rows} />}>
      <VirtualLines {...props} />
    </Suspense>
  )
}

/** How many of the first rows are shown without knowing which are in view. */
function plainCount(rows: LinesProps['rows']): number {
  let count = 0
  for (let characters = 0; count < rows.length && count < PLAIN_ROWS; count += 1) {
    characters += rows[count]?.text.length ?? 0
    if (characters > PLAIN_CHARACTERS) break
  }
  return count
}

function FirstLines({ rows }: Pick<LinesProps, 'rows'>): ReactElement {
  const text = useText()
  return (
    <>
      <PlainLines rows={rows} />
      <p className="output-note">{text('output.limit')}</p>
    </>
  )
}

function PlainLines({ rows }: Pick<LinesProps, 'rows'>): ReactElement {
  return (
    <ol className="output-lines">
      {rows.slice(0, plainCount(rows)).map((_, index) => (
        <OutputLine key={index} rows={rows} index={index} />
      ))}
    </ol>
  )
}
