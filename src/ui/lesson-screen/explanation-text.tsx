import type { ReactElement } from 'react'
import type { Explanation } from '../../explain/explanation.ts'
import { explainText } from '../../language/language.ts'
import { WithCode, wrapped } from '../parts/mixed-text.tsx'
import { useText } from '../use-text.ts'

/** An explanation in the learner's language: what happened, and one thing to try. */
export function ExplanationText({ explanation }: { explanation: Explanation }): ReactElement {
  useText()
  const params = wrapped(
    Object.fromEntries(Object.entries(explanation.params).map(([name, value]) => [name, String(value)])),
  )
  const what = explainText(`${explanation.kind}.what`, params)
  const tryThis = explainText(`${explanation.kind}.try`, params)
  return (
    <>
      <p className="outcome-what">{what !== null && <WithCode sentence={what} />}</p>
      {tryThis !== null && (
        <p>
          <WithCode sentence={tryThis} />
        </p>
      )}
    </>
  )
}
