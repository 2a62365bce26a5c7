import type { ReactElement } from 'react'
import type { Finding } from '../../check/verdict.ts'
import { MixedText } from '../parts/mixed-text.tsx'
import { useText } from '../use-text.ts'
import type { TextKey } from '../../language/language.ts'

/** One sentence for every kind of finding. */
export function FindingSentence({ finding }: { finding: Finding }): ReactElement | null {
  const text = useText()
  switch (finding.kind) {
    case 'passed':
      return null
    case 'lines':
    case 'line':
    case 'noSuchLine':
    case 'emptyLine':
    case 'cutLine':
      return <>{text(`finding.${finding.kind}`, { line: finding.line })}</>
    case 'lacks':
      return (
        <MixedText
          textKey={finding.line === 0 ? 'finding.lacksAny' : 'finding.lacks'}
          params={{ line: finding.line }}
          code={{ text: finding.text }}
        />
      )
    case 'unlike':
      return <>{text(finding.line === 0 ? 'finding.unlikeAny' : 'finding.unlike', { line: finding.line })}</>
    case 'holds':
      return (
        <MixedText textKey="finding.holds" params={{ line: finding.line }} code={{ text: finding.text }} />
      )
    case 'repeatedLine':
    case 'unequalLines':
      return <>{text(`finding.${finding.kind}`, { first: finding.lines[0], second: finding.lines[1] })}</>
    case 'lineCount':
      return <>{text('finding.lineCount', { count: finding.actual })}</>
    case 'sourceCount':
      return <SourceCount finding={finding} />
    case 'value':
      return <OtherValue finding={finding} />
    case 'otherError':
    case 'didNotThrow':
    case 'threwLater':
      return (
        <MixedText
          textKey={`finding.${finding.kind}`}
          code={{ call: finding.call, error: finding.expected }}
        />
      )
    case 'callThrew':
    case 'neverSettled':
      return <MixedText textKey={`finding.${finding.kind}`} code={{ call: finding.call }} />
    case 'noSuchName':
    case 'unchanged':
    case 'otherType':
    case 'noStartingValue':
      return <MixedText textKey={`finding.${finding.kind}`} code={{ name: finding.name }} />
    case 'notFinished':
    case 'neverEnds':
    case 'unreadable':
    case 'notAnswered':
    case 'otherAnswer':
    case 'notTicked':
      return <>{text(`finding.${finding.kind}`)}</>
  }
}

/** The likely reason when there is one, else only that it differs. */
function OtherValue({ finding }: { finding: Extract<Finding, { kind: 'value' }> }): ReactElement {
  const { name, call, lapse } = finding
  if (lapse !== undefined) return <MixedText textKey={`finding.${lapse}`} code={{ code: call ?? name }} />
  return call === undefined ? (
    <MixedText textKey="finding.value" code={{ name }} />
  ) : (
    <MixedText textKey="finding.callValue" code={{ call }} />
  )
}

function SourceCount({ finding }: { finding: Extract<Finding, { kind: 'sourceCount' }> }): ReactElement {
  const text = useText()
  const key: TextKey = 'finding.sourceCount'
  if (finding.construct) {
    // Lesson files allow only constructs that have a name here (a test compares the two lists).
    const name = text(`construct.${finding.what}` as TextKey)
    return <>{text(key, { what: name, count: finding.actual })}</>
  }
  return <MixedText textKey={key} params={{ count: finding.actual }} code={{ what: finding.what }} />
}
