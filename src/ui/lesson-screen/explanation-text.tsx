import { useEffect, type ReactElement } from 'react'
import type { Explanation, Repair } from '../../explain/explanation.ts'
import { explainText, needBeside } from '../../language/language.ts'
import { findLanguage } from '../../language/languages.ts'
import { WithCode, wrapped } from '../parts/mixed-text.tsx'
import { useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'

/** An explanation in the learner's language, and in the second one beside it: what happened, and one thing to try. */
export function ExplanationText({ explanation }: { explanation: Explanation }): ReactElement {
  useText()
  const second = useClassroomState(({ settings }) =>
    settings.secondLanguage === settings.language ? null : settings.secondLanguage,
  )
  useEffect(() => {
    if (second !== null) void needBeside(second)
  }, [second])
  const { what, tryThis } = sentences(explanation)
  const beside = second === null ? null : sentences(explanation, second)
  return (
    <>
      <p className="outcome-what">{what !== null && <WithCode sentence={what} />}</p>
      {tryThis !== null && (
        <p>
          <WithCode sentence={tryThis} />
        </p>
      )}
      {second !== null && beside?.what && (
        <p className="outcome-second" lang={second} dir={findLanguage(second)?.direction}>
          <WithCode sentence={[beside.what, beside.tryThis].join(' ')} />
        </p>
      )}
    </>
  )
}

/** What a repair does: "Change = to ===". */
export function RepairText({ repair }: { repair: Repair }): ReactElement {
  useText()
  const sentence = explainText(`repair.${repair.wording}`, { ...repair.params, ...codeIn(repair.params) })
  return <WithCode sentence={sentence ?? ''} />
}

function sentences(
  explanation: Explanation,
  language?: string,
): { what: string | null; tryThis: string | null } {
  const { params, terms, wording } = explanation
  const words = Object.fromEntries(
    Object.entries(terms).map(([name, key]) => [name, explainText(key, {}, language) ?? '']),
  )
  const all = { ...params, ...codeIn(params), ...words }
  return {
    what: explainText(`${wording}.what`, all, language),
    tryThis: explainText(`${wording}.try`, all, language),
  }
}

/** Names and signs are shown as code; numbers are part of the sentence. */
function codeIn(params: Explanation['params']): Record<string, string> {
  return wrapped(
    Object.fromEntries(
      Object.entries(params).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  )
}
