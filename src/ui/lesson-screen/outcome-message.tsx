import type { ReactElement } from 'react'
import type { Finished } from '../../classroom/state.ts'
import type { Outcome } from '../../sandbox/protocol.ts'
import { MixedText } from '../parts/mixed-text.tsx'
import { useText } from '../use-text.ts'
import { ExplanationText } from './explanation-text.tsx'
import { goToLine } from './go-to-line.ts'

/** Why a program did not end well: what happened, one thing to try, and the engine's own words folded away. */
export function OutcomeMessage({ finished, old }: { finished: Finished; old: boolean }): ReactElement | null {
  const text = useText()
  const { outcome } = finished.result
  if (outcome.kind === 'completed' || outcome.kind === 'asking') return null
  const line = finished.explanation?.line ?? (outcome.kind === 'threw' ? outcome.error.line : 0)
  return (
    <div className="outcome" role="alert" data-outcome={outcome.kind} data-old={old}>
      {finished.explanation ? (
        <ExplanationText explanation={finished.explanation} />
      ) : (
        <>
          <p className="outcome-what">
            {outcome.kind === 'threw' && line > 0 ? (
              <MixedText textKey="outcome.threw.whatLine" params={{ line }} />
            ) : (
              text(`outcome.${outcome.kind}.what`)
            )}
          </p>
          <p>{text(`outcome.${outcome.kind}.try`)}</p>
        </>
      )}
      {line > 0 && (
        <button type="button" className="button button-small" onClick={() => goToLine(line)}>
          {text('outcome.goToLine', { line })}
        </button>
      )}
      <OriginalWords outcome={outcome} />
    </div>
  )
}

function OriginalWords({ outcome }: { outcome: Outcome }): ReactElement | null {
  const text = useText()
  if (outcome.kind !== 'threw') return null
  const { name, message } = outcome.error
  return (
    <details className="outcome-original">
      <summary>{text('outcome.original')}</summary>
      <code dir="ltr" lang="en" translate="no">
        {name === '' ? message : `${name}: ${message}`}
      </code>
    </details>
  )
}
