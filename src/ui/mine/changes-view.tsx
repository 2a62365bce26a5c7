import { useMemo, type ReactElement } from 'react'
import { CodeLine } from '../parts/code-block.tsx'
import { useText } from '../use-text.ts'
import { closeLines, lineChanges, type ChangedLine } from './line-changes.ts'

interface Props {
  before: string
  after: string
}

const signs = { same: '', gone: '−', came: '+' } as const

/** What is different in the present text: lines that were there, and lines that came. */
export function ChangesView({ before, after }: Props): ReactElement {
  const text = useText()
  const lines = useMemo(() => lineChanges(before, after), [before, after])
  const first = lines.find(({ kind }) => kind !== 'same')
  if (!first) return <p className="quiet">{text('own:history.same')}</p>
  return (
    <>
      <p>{text('own:history.firstChange', { line: first.number })}</p>
      <div
        className="changes"
        dir="ltr"
        translate="no"
        role="group"
        tabIndex={0}
        aria-label={text('own:history.changes')}
      >
        {closeLines(lines).map((each, at) =>
          each === null ? (
            <div key={at} className="change-gap" aria-hidden="true">
              ⋮
            </div>
          ) : (
            <Line key={at} line={each} />
          ),
        )}
      </div>
      <p className="quiet change-key">
        <span className="change-sign" data-kind="gone" dir="ltr">
          −
        </span>{' '}
        {text('own:history.was')}{' '}
        <span className="change-sign" data-kind="came" dir="ltr">
          +
        </span>{' '}
        {text('own:history.isNow')}
      </p>
    </>
  )
}

function Line({ line: { kind, text: shown, number } }: { line: ChangedLine }): ReactElement {
  const text = useText()
  return (
    <div className="change" data-kind={kind}>
      <span className="code-line-number" aria-hidden="true">
        {number}
      </span>
      <span className="change-sign" data-kind={kind} aria-hidden="true">
        {signs[kind]}
      </span>
      {kind !== 'same' && (
        <span className="hidden-visually">
          {text(kind === 'gone' ? 'own:history.was' : 'own:history.isNow')}
        </span>
      )}
      <CodeLine line={shown} />
    </div>
  )
}
