/** What a run or a check came to, for authors: in English, on one line. The app has words of its own, for learners. */
import type { Finding } from '../../src/check/verdict.ts'
import type { Outcome, Shown } from '../../src/sandbox/protocol.ts'
import { shownText } from '../../src/sandbox/shown-text.ts'
import { quoted, shortened } from './problem.ts'

export function outcomeWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'threw':
      return thrown(outcome.error)
    case 'outOfTime':
      return 'it runs too long, as an endless loop does'
    case 'outOfMemory':
      return 'it needs too much memory'
    case 'tooDeep':
      return 'too many calls, or brackets, inside of each other'
    case 'tooMuchOutput':
      return 'it prints too much, or asks without end'
    case 'stopped':
      return 'it was not run: the programs of this lesson run too long together'
    default:
      return outcome.kind
  }
}

/** Expected against actual, where there is such a pair. */
export function findingWords(finding: Finding): string {
  switch (finding.kind) {
    case 'notFinished':
      return outcomeWords(finding.outcome)
    case 'neverEnds':
      return 'an await waits for ever'
    case 'unreadable':
      return 'the program cannot be read'
    case 'noStartingValue':
      return `no starting value of ${quoted(finding.name)}`
    case 'noSuchName':
      return `the program has no ${quoted(finding.name)}`
    case 'unchanged':
      return `${finding.name} is still ${text(finding.actual)}`
    case 'otherType':
      return `${finding.name} is ${text(finding.actual)}, and no ${finding.is}`
    case 'value':
      return `${text(finding.expected)} expected, ${text(finding.actual)} found`
    case 'sourceCount':
      return `${quoted(finding.what)} stands in it ${times(finding.actual)}`
    default:
      return lineWords(finding) ?? callWords(finding) ?? finding.kind
  }
}

function lineWords(finding: Finding): string | null {
  switch (finding.kind) {
    case 'lines': {
      const [expected, actual] = [finding.expected, finding.actual].map((lines) => lines[finding.line - 1])
      return `line ${finding.line}: ${orNothing(expected)} expected, ${orNothing(actual)} printed`
    }
    case 'line':
      return `line ${finding.line}: ${quoted(finding.expected)} expected, ${quoted(finding.actual)} printed`
    case 'noSuchLine':
      return `there is no line ${finding.line}: it prints ${lines(finding.lineCount)}`
    case 'lineCount':
      return `it prints ${lines(finding.actual)}`
    case 'lacks':
      return finding.line === 0
        ? `no line holds ${quoted(finding.text)}`
        : `line ${finding.line} does not hold ${quoted(finding.text)}`
    case 'unlike':
      return finding.line === 0
        ? `no line fits the pattern ${quoted(finding.pattern)}`
        : `line ${finding.line} does not fit the pattern ${quoted(finding.pattern)}`
    case 'holds':
      return `line ${finding.line} holds ${quoted(finding.text)}`
    case 'emptyLine':
      return `line ${finding.line} is empty`
    case 'cutLine':
      return `line ${finding.line} is too long to be looked at`
    case 'repeatedLine':
      return `the lines ${finding.lines.join(' and ')} are the same`
    case 'unequalLines':
      return `the lines ${finding.lines.join(' and ')} are not the same`
    default:
      return null
  }
}

function callWords(finding: Finding): string | null {
  switch (finding.kind) {
    case 'neverSettled':
      return `the promise of ${finding.call} waits for ever`
    case 'callThrew':
    case 'otherError':
      return `${finding.call} throws ${thrown(finding)}`
    case 'didNotThrow':
    case 'threwLater':
      return `${finding.call} gives ${text(finding.actual)} back, and throws no ${finding.expected}`
    default:
      return null
  }
}

/** Not everything that is thrown is an error with a name. */
const thrown = ({ name, message }: { name: string; message: string }): string =>
  [name, message].filter((part) => part !== '').join(': ')
const text = (value: Shown): string => shortened(shownText(value))
const orNothing = (line: string | undefined): string => (line === undefined ? 'nothing' : quoted(line))

const lines = (count: number): string => `${count} ${count === 1 ? 'line' : 'lines'}`
const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)
