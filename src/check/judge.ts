/** Did the program do what a check asks? Only recorded evidence is looked at, nothing is run here. */
import type { LessonQuestion } from '../lesson/lesson.ts'
import type { Check, Expectation } from '../lesson/schema.ts'
import type { RunResult, Seen } from '../sandbox/protocol.ts'
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
import { judgeCall, judgeVariable } from './judge-values.ts'
import { lookOf } from './plan.ts'
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
    ...shownStart(check),
    finding: findingOf(check, evidence),
  }
}

function shownStart({ given, inputs }: Check): Pick<Verdict, 'given' | 'inputs'> {
  return { ...(given ? { given: sourcesOf(given) } : {}), ...(inputs ? { inputs } : {}) }
}

function sourcesOf(given: NonNullable<Check['given']>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]): [string, string] => [name, toSource(value)]),
  )
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
      return judgeVariable(expect, seenBy(check, run))
    case 'call':
      return judgeCall(expect, seenBy(check, run))
    default:
      return passed
  }
}

function seenBy(check: Check, { seen }: RunResult): Seen {
  return seen[lookOf(check)?.id ?? ''] ?? { kind: 'missing' }
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
