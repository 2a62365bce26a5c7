/** Did the program do what a check asks? Only recorded evidence is looked at, nothing is run here. */
import type { LessonQuestion } from '../lesson/lesson.ts'
import type { Check, Expectation } from '../lesson/schema.ts'
import type { RunResult, Seen, Shown } from '../sandbox/protocol.ts'
import { countConstruct, countName } from '../syntax/count.ts'
import { toSource } from '../syntax/literal.ts'
import type { SyntaxProblem, Tree } from '../syntax/parse.ts'
import {
  judgeEveryLine,
  judgeLine,
  judgeLineCount,
  judgeOutput,
  judgeSameLine,
  linesOf,
} from './judge-lines.ts'
import { lookOf } from './plan.ts'
import { fromJson, isEqual } from './values.ts'
import type { Finding, NoRun, Verdict } from './verdict.ts'

/** What is known when a check is judged. */
export interface Evidence {
  /** The run that belongs to the check, or why there is none; `null` for checks that need none. */
  run: RunResult | NoRun | null
  /** The unchanged program. */
  program: Tree | SyntaxProblem
  questions: readonly Pick<LessonQuestion, 'id' | 'choices'>[]
  /** Chosen answers by question. */
  answers: Readonly<Record<string, string>>
  /** Checks a person has ticked off. */
  ticks: readonly string[]
}

/** A run that did not end by itself passes nothing, whatever it had printed before. Never throws. */
export function judge(check: Check, evidence: Evidence): Verdict {
  return {
    check: check.id,
    hidden: check.hidden === true,
    ...(check.given === undefined ? {} : { given: check.given }),
    finding: findingOf(check, evidence),
  }
}

type Of<Type extends Expectation['type']> = Extract<Expectation, { type: Type }>

const passed: Finding = { kind: 'passed' }

function findingOf(check: Check, evidence: Evidence): Finding {
  const { expect } = check
  switch (expect.type) {
    case 'source':
      return judgeSource(expect, evidence.program)
    case 'answered':
      return judgeAnswer(expect, evidence)
    case 'tick':
      return evidence.ticks.includes(check.id) ? passed : { kind: 'notTicked' }
    default:
      return judgeRun(check, evidence.run)
  }
}

function judgeRun(check: Check, run: RunResult | NoRun | null): Finding {
  if (run === null) return { kind: 'notFinished', outcome: { kind: 'lost', reason: 'no run' } }
  if (!('outcome' in run)) return run
  if (run.outcome.kind !== 'completed') return { kind: 'notFinished', outcome: run.outcome }
  const { expect } = check
  switch (expect.type) {
    case 'output':
      return judgeOutput(expect, linesOf(run.printed))
    case 'lineCount':
      return judgeLineCount(expect, linesOf(run.printed))
    case 'line':
      return judgeLine(expect, linesOf(run.printed))
    case 'everyLine':
      return judgeEveryLine(expect, linesOf(run.printed))
    case 'sameLine':
      return judgeSameLine(expect, linesOf(run.printed))
    case 'variable':
      return judgeSeen({ name: expect.name, source: expect.name }, seenBy(check, run), (value) =>
        judgeVariable(expect, value),
      )
    case 'call':
      return judgeSeen({ name: expect.name, source: callSource(expect) }, seenBy(check, run), (value) =>
        judgeCall(expect, value),
      )
    default:
      return passed
  }
}

function seenBy(check: Check, { seen }: RunResult): Seen {
  return seen[lookOf(check)?.id ?? ''] ?? { kind: 'missing' }
}

/** `source` is what a learner would write to get at it: a name, or a call. */
function judgeSeen(
  { name, source }: { name: string; source: string },
  seen: Seen,
  judgeValue: (value: Shown) => Finding,
): Finding {
  if (seen.kind === 'missing') return { kind: 'noSuchName', name }
  if (seen.kind === 'value') return judgeValue(seen.value)
  if (seen.kind === 'pending') return { kind: 'neverSettled', call: source }
  return { kind: 'callThrew', call: source, name: seen.error.name, message: seen.error.message }
}

function judgeVariable({ name, is, equals, not }: Of<'variable'>, actual: Shown): Finding {
  if (is !== undefined && !isOfType(actual, is)) return { kind: 'otherType', name, is, actual }
  if (equals !== undefined && !isEqual(actual, equals))
    return { kind: 'value', name, expected: fromJson(equals), actual }
  return not !== undefined && isEqual(actual, not) ? { kind: 'unchanged', name, actual } : passed
}

function judgeCall(expect: Of<'call'>, actual: Shown): Finding {
  if (isEqual(actual, expect.returns)) return passed
  return {
    kind: 'value',
    name: expect.name,
    call: callSource(expect),
    expected: fromJson(expect.returns),
    actual,
  }
}

const callSource = ({ name, args }: Of<'call'>): string => `${name}(${args.map(toSource).join(', ')})`

function isOfType(value: Shown, type: NonNullable<Of<'variable'>['is']>): boolean {
  switch (type) {
    case 'text':
      return value.type === 'string'
    case 'number':
      // "Not a number" is one for JavaScript, but never what a lesson asks for.
      return value.type === 'number' && value.value !== 'NaN'
    case 'function':
      return value.type === 'function' || value.type === 'class'
    default:
      return value.type === type
  }
}

/** Without limits it must be there. With a construct and a name, both are held to the limits. */
function judgeSource({ construct, name, min, max }: Of<'source'>, tree: Tree | SyntaxProblem): Finding {
  if (tree.kind === 'problem') return { kind: 'unreadable' }
  const counts = [
    ...(construct === undefined
      ? []
      : [{ what: construct, construct: true, actual: countConstruct(tree, construct) }]),
    ...(name === undefined ? [] : [{ what: name, construct: false, actual: countName(tree, name) }]),
  ]
  const limits = {
    ...(min === undefined ? (max === undefined ? { min: 1 } : {}) : { min }),
    ...(max === undefined ? {} : { max }),
  }
  const { min: least = 0, max: most = Infinity } = limits
  const wrong = counts.find(({ actual }) => actual < least || actual > most)
  return wrong ? { kind: 'sourceCount', ...wrong, ...limits } : passed
}

function judgeAnswer({ question }: Of<'answered'>, { questions, answers }: Evidence): Finding {
  const asked = questions.find((each) => each.id === question)
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined
  const choice = asked?.choices.find((each) => each.id === answer)
  if (choice === undefined) return { kind: 'notAnswered', question }
  return choice.right ? passed : { kind: 'otherAnswer', question, choice: choice.id }
}
