import type { ReactElement } from 'react'
import { firstDifference } from '../../check/compare.ts'
import type { Difference, Finding, Verdict } from '../../check/verdict.ts'
import type { Shown } from '../../sandbox/protocol.ts'
import { shownText } from '../../sandbox/shown-text.ts'
import { MixedText } from '../parts/mixed-text.tsx'
import { useText } from '../use-text.ts'
import { FindingSentence } from './finding-sentence.tsx'

/** What a failing check found: one sentence, then expected and actual side by side, the first difference marked. */
export function FindingDetails({ verdict }: { verdict: Verdict }): ReactElement {
  return (
    <div className="finding">
      <Start verdict={verdict} />
      <p className="finding-sentence">
        <FindingSentence finding={verdict.finding} />
      </p>
      <Comparison finding={verdict.finding} />
    </div>
  )
}

/** Other starting values, and what was answered to the program's questions. */
function Start({ verdict: { given, inputs } }: { verdict: Verdict }): ReactElement {
  const text = useText()
  const answers = inputs?.map((each) => (each === null ? text('checks.cancelled') : JSON.stringify(each)))
  return (
    <>
      {given && (
        <p>
          <MixedText textKey="checks.given" code={{ given: givenText(given) }} />
        </p>
      )}
      {answers && answers.length > 0 && (
        <p>
          <MixedText textKey="checks.inputs" code={{ inputs: answers.join(', ') }} />
        </p>
      )}
    </>
  )
}

function givenText(given: Record<string, string>): string {
  return Object.entries(given)
    .map(([name, source]) => `${name} = ${source}`)
    .join(', ')
}

function Comparison({ finding }: { finding: Finding }): ReactElement | null {
  switch (finding.kind) {
    case 'lines':
      return <LinesBeside finding={finding} />
    case 'line':
      return (
        <Beside
          expected={[finding.expected]}
          actual={[finding.actual]}
          at={0}
          difference={finding.difference}
        />
      )
    case 'unequalLines':
      return (
        <Beside
          expected={[finding.texts[0]]}
          actual={[finding.texts[1]]}
          at={0}
          difference={finding.difference}
          lines={finding.lines}
        />
      )
    case 'lacks':
      return <Beside expected={[finding.text]} actual={finding.actual} at={-1} difference={null} />
    case 'noSuchLine':
      return finding.expected === null ? null : (
        <Beside expected={[finding.expected]} actual={[]} at={0} difference={null} />
      )
    case 'value':
      return <Values finding={finding} />
    case 'otherError':
    case 'didNotThrow':
    case 'threwLater':
      return <Errors finding={finding} />
    case 'otherType':
      return <ExpectedType is={finding.is} />
    case 'lineCount':
    case 'sourceCount':
      return <Counts finding={finding} />
    default:
      return null
  }
}

function LinesBeside({ finding }: { finding: Extract<Finding, { kind: 'lines' }> }): ReactElement {
  return (
    <Beside
      expected={finding.expected}
      actual={finding.actual}
      at={finding.line - 1}
      difference={finding.difference}
    />
  )
}

interface BesideProps {
  expected: string[]
  actual: string[]
  /** Index of the first line that differs; -1 for none in particular. */
  at: number
  difference: Difference | null
  /** Numbers of two lines of one output that should be the same, instead of expected and actual. */
  lines?: [number, number]
}

function Beside({ expected, actual, at, difference, lines }: BesideProps): ReactElement {
  const text = useText()
  const heads = lines
    ? lines.map((number) => text('checks.lineNumber', { number }))
    : [text('checks.expected'), text('checks.actual')]
  return (
    <div className="beside">
      <Side head={heads[0] ?? ''} lines={expected} at={at} mark={difference?.expectedAt ?? null} />
      <Side head={heads[1] ?? ''} lines={actual} at={at} mark={difference?.actualAt ?? null} />
    </div>
  )
}

/** Long outputs are cut to the lines around the difference. */
const AROUND = 4

function Side({
  head,
  lines,
  at,
  mark,
}: {
  head: string
  lines: string[]
  at: number
  mark: number | null
}): ReactElement {
  const text = useText()
  const from = Math.max(0, at - AROUND)
  const some = lines.slice(from, from + 2 * AROUND + 1)
  return (
    <div className="beside-side">
      <p className="beside-head">{head}</p>
      {some.length === 0 && <p className="beside-nothing">{text('checks.nothingPrinted')}</p>}
      <ol className="beside-lines">
        {some.map((line, index) => (
          <li key={index} dir="auto" data-differs={from + index === at}>
            {from + index === at && mark !== null ? (
              <Marked line={line} at={mark} />
            ) : line === '' ? (
              <EmptyLine />
            ) : (
              line
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

function EmptyLine(): ReactElement {
  const text = useText()
  return <span className="beside-nothing">{text('checks.newLine')}</span>
}

/** The line with everything from its first difference marked: by colour and by underline. */
function Marked({ line, at }: { line: string; at: number }): ReactElement {
  if (line === '') return <EmptyLine />
  return (
    <>
      {line.slice(0, at)}
      <mark>{line.slice(at) === '' ? '\u00a0' : line.slice(at)}</mark>
    </>
  )
}

function Values({ finding }: { finding: Extract<Finding, { kind: 'value' }> }): ReactElement {
  const { expected, actual, tolerance } = finding
  const about = tolerance === undefined ? '' : ` ± ${tolerance}`
  const texts = [valueText(expected) + about, valueText(actual)] as const
  return <Beside expected={[texts[0]]} actual={[texts[1]]} at={0} difference={firstDifference(...texts)} />
}

function Errors({
  finding,
}: {
  finding: Extract<Finding, { kind: 'otherError' | 'didNotThrow' | 'threwLater' }>
}): ReactElement {
  const actual =
    finding.kind === 'otherError'
      ? shownText({ type: 'error', name: finding.name, message: finding.message })
      : valueText(finding.actual)
  return <Beside expected={[finding.expected]} actual={[actual]} at={0} difference={null} />
}

/** In UTF-16 units. A verdict shows that values differ, not all that is in them. */
const LONGEST_VALUE = 400

function valueText(value: Shown): string {
  const text = shownText(value)
  if (text.length <= LONGEST_VALUE) return text
  const halfSign = /\p{Surrogate}$/u
  return `${text.slice(0, LONGEST_VALUE).replace(halfSign, '')} …`
}

function ExpectedType({ is }: Pick<Extract<Finding, { kind: 'otherType' }>, 'is'>): ReactElement {
  const text = useText()
  return <p>{text('checks.expectedIs', { what: text(`type.${is}`) })}</p>
}

function Counts({
  finding,
}: {
  finding: Extract<Finding, { kind: 'lineCount' | 'sourceCount' }>
}): ReactElement {
  const text = useText()
  return <p>{text('checks.expectedIs', { what: expectedCount(finding, text) })}</p>
}

function expectedCount(
  { min, max }: { min?: number; max?: number },
  text: ReturnType<typeof useText>,
): string {
  if (min !== undefined && max !== undefined) {
    return min === max ? text('finding.exactly', { min }) : text('finding.between', { min, max })
  }
  return min !== undefined ? text('finding.atLeast', { min }) : text('finding.atMost', { max: max ?? 0 })
}
