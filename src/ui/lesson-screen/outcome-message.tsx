import type { ReactElement } from 'react'
import type { Finished } from '../../classroom/state.ts'
import type { Gloss } from '../../explain/explanation.ts'
import { explainText } from '../../language/language.ts'
import type { Outcome } from '../../sandbox/protocol.ts'
import { MixedText } from '../parts/mixed-text.tsx'
import { useText } from '../use-text.ts'
import { ExplanationActions } from './explanation-actions.tsx'
import { ExplanationText } from './explanation-text.tsx'

/** Old and locked browsers have none: to press Run again would not help there. */
const canRun = 'WebAssembly' in globalThis && typeof Worker === 'function'

/** Why a program did not end well: what happened, one thing to try, and the engine's own words folded away. */
export function OutcomeMessage({ finished, old }: { finished: Finished; old: boolean }): ReactElement | null {
  const text = useText()
  const { outcome } = finished.result
  if (outcome.kind === 'completed' || outcome.kind === 'asking') return null
  const kind = outcome.kind === 'lost' && !canRun ? 'cannotRun' : outcome.kind
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
              text(`outcome.${kind}.what`)
            )}
          </p>
          <p>{text(`outcome.${kind}.try`)}</p>
        </>
      )}
      <ExplanationActions
        explanation={finished.explanation ?? { line, column: 1, repair: null }}
        program={finished.program}
        old={old}
      />
      <OriginalWords outcome={outcome} glossary={finished.explanation?.glossary ?? []} />
    </div>
  )
}

function OriginalWords({ outcome, glossary }: { outcome: Outcome; glossary: Gloss[] }): ReactElement | null {
  const text = useText()
  if (outcome.kind !== 'threw') return null
  const { name, message } = outcome.error
  return (
    <details className="outcome-original">
      <summary>{text('outcome.original')}</summary>
      <code dir="ltr" lang="en" translate="no">
        {name === '' ? message : `${name}: ${message}`}
      </code>
      {glossary.map(({ word, meaning }) => (
        <p key={word}>
          <code dir="ltr" lang="en" translate="no">
            {word}
          </code>{' '}
          – {explainText(`glossary.${meaning}`)}
        </p>
      ))}
    </details>
  )
}
