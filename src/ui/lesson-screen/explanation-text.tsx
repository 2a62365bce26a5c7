import type { ReactElement } from 'react'
import type { Explanation } from '../../explain/explanation.ts'
import { explainText } from '../../language/language.ts'
import { WithCode, wrapped } from '../parts/mixed-text.tsx'
import { useText } from '../use-text.ts'

/** An explanation in the learner's language: what happened, and one thing to try. */
export function ExplanationText({ explanation }: { explanation: Explanation }): ReactElement {
  useText()
  const params = { ...explanation.params, ...wrapped(codeIn(explanation.params)), ...wordsOf(explanation) }
  const what = explainText(`${explanation.wording}.what`, params)
  const tryThis = explainText(`${explanation.wording}.try`, params)
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

/** Names and signs are shown as code; numbers are part of the sentence. */
function codeIn(params: Explanation['params']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function wordsOf({ terms }: Explanation): Record<string, string> {
  return Object.fromEntries(Object.entries(terms).map(([name, key]) => [name, explainText(key) ?? '']))
}
