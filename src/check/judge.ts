/** Did the program do what a check asks? Only recorded evidence is looked at, nothing is run here. */
import type { LessonQuestion } from '../lesson/lesson.ts'
import type { Expectation } from '../lesson/schema.ts'
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
import { judgeCall, judgeSameResult, judgeVariable } from './judge-values.ts'
import { lookOf } from './plan.ts'
import type { Trial } from './trial.ts'
import type { Finding, NoRun, Verdict } from './verdict.ts'

/** The run that belongs to a trial, or why there is none; `null` where none is needed. */
export type Ran = RunResult | NoRun | null

/** What is known when a check is judged. */
export interface Evidence {
  run: Ran
  /** The run of the lesson's solution under the same conditions, for checks that compare with it. */
  model: Ran
  /** The unchanged program. */
  program: Tree | SyntaxProblem
  questions: readonly Pick<LessonQuestion, 'id' | 'choices'>[]
  /** Chosen answers by question. */
  answers: Readonly<Record<string, string>>
  /** Checks a person has ticked off. */
  ticks: readonly string[]
}

/** A run that did not end by itself passes nothing, whatever it had printed before. Never throws. */
export function judge(trial: Trial, evidence: Evidence): Verdict {
  const { check, given, inputs } = trial
  return {
    check: check.id,
    hidden: check.hidden === true,
    ...(Object.keys(given).length > 0 ? { given: sourcesOf(given) } : {}),
    ...(inputs.length > 0 ? { inputs } : {}),
    finding: findingOf(trial, evidence),
  }
}

function sourcesOf(given: Trial['given']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]): [string, string] => [name, toSource(value)]),
  )
}

type Of<Type extends Expectation['type']> = Extract<Expectation, { type: Type }>

const passed: Finding = { kind: 'passed' }

function findingOf(trial: Trial, evidence: Evidence): Finding {
  const { check } = trial
  const { expect } = check
  switch (expect.type) {
    case 'source':
      return judgeSource(expect, evidence.program)
    case 'answered':
      return judgeAnswer(expect, evidence)
    case 'tick':
      return evidence.ticks.includes(check.id) ? passed : { kind: 'notTicked' }
    default:
      return judgeRun(trial, evidence)
  }
}

function judgeRun(trial: Trial, evidence: Evidence): Finding {
  const run = completed(evidence.run)
  if ('kind' in run) return run
  const { expect } = trial.check
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
      return judgeVariable(expect, seenBy(trial, run))
    case 'call':
      return judgeCall(expect, seenBy(trial, run))
    case 'sameOutput':
    case 'sameResult':
      return judgeAgainst(completed(evidence.model), trial, run)
    default:
      return passed
  }
}

/** A run that has come to its end, or why nothing can be judged by it. */
function completed(ran: Ran): RunResult | Finding {
  if (ran === null) return { kind: 'notFinished', outcome: { kind: 'lost', reason: 'no run' } }
  if (!('outcome' in ran)) return ran
  if (ran.outcome.kind !== 'completed') return { kind: 'notFinished', outcome: ran.outcome }
  return ran.unfinished ? { kind: 'neverEnds' } : ran
}

function judgeAgainst(model: RunResult | Finding, trial: Trial, run: RunResult): Finding {
  if ('kind' in model) return model
  const { expect } = trial.check
  if (expect.type === 'sameResult')
    return judgeSameResult({ ...expect, args: trial.args }, seenBy(trial, run), seenBy(trial, model))
  const lines = linesOf(model.printed).map(({ text }) => text)
  return judgeOutput({ type: 'output', lines }, linesOf(run.printed))
}

function seenBy(trial: Trial, { seen }: RunResult): Seen {
  return seen[lookOf(trial)?.id ?? ''] ?? { kind: 'missing' }
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
