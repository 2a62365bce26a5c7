/** From a check to its trials: what is left to chance in it is drawn. */
import type { Check } from '../lesson/schema.ts'
import type { Json } from '../sandbox/protocol.ts'
import { chanceFrom, drawFrom, type Chance } from './draw.ts'

/** One way of asking what a check asks. */
export interface Trial {
  check: Check
  /** Other starting values of the program; empty for its own ones. */
  given: Record<string, Json>
  /** Answers to the questions of the program. */
  inputs: (string | null)[]
  /** What its function is called with. */
  args: Json[]
}

/** How often is drawn where a check does not say it. */
const TIMES = 3

/**
 * One trial for a check without draws, else up to `times` different ones. They depend on the program: the same one
 * always has the same verdict, a changed one cannot have been written for them.
 */
export function trialsOf(check: Check, program: string): Trial[] {
  if (!isDrawn(check)) return [trialOf(check, () => 0)]
  const chance = chanceFrom(`${check.id}\n${program}`)
  const trials = new Map<string, Trial>()
  for (let left = check.times ?? TIMES; left > 0; left--) {
    const trial = trialOf(check, chance)
    const { given, inputs, args } = trial
    trials.set(JSON.stringify([given, inputs, args]), trial)
  }
  return [...trials.values()]
}

/** True when something in the check is left to chance. */
export function isDrawn({ vary, varyInputs, expect }: Check): boolean {
  return vary !== undefined || varyInputs !== undefined || expect.type === 'sameResult'
}

/** True when the check is judged by what the solution does under the same conditions. */
export function isCompared({ expect }: Check): boolean {
  return expect.type === 'sameOutput' || expect.type === 'sameResult'
}

function trialOf(check: Check, chance: Chance): Trial {
  const { given = {}, vary = {}, inputs = [], varyInputs, expect } = check
  const drawn = Object.entries(vary).map(([name, draw]): [string, Json] => [name, drawFrom(draw, chance)])
  return {
    check,
    given: { ...given, ...Object.fromEntries(drawn) },
    inputs: varyInputs?.map((draw) => asAnswer(drawFrom(draw, chance))) ?? inputs,
    args: argsOf(expect, chance),
  }
}

function argsOf(expect: Check['expect'], chance: Chance): Json[] {
  if (expect.type === 'call') return expect.args
  return expect.type === 'sameResult' ? expect.args.map((draw) => drawFrom(draw, chance)) : []
}

/** A person types text; `null` is a question that was cancelled. */
function asAnswer(value: Json): string | null {
  return value === null || typeof value === 'string' ? value : JSON.stringify(value)
}
