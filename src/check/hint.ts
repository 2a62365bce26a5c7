/** Which hint fits what has just happened. */
import type { HintRule } from '../lesson/schema.ts'
import { countName } from '../syntax/count.ts'
import { mentionsName } from '../syntax/loose-names.ts'
import { parse } from '../syntax/parse.ts'
import type { Verdict } from './verdict.ts'

export interface Situation {
  verdicts: readonly Verdict[]
  program: string
}

/** The id of the first hint of which every condition is true; hints without conditions are never offered. */
export function hintFor(hints: readonly HintRule[], situation: Situation): string | null {
  return hints.find((hint) => hint.when !== undefined && isTrue(hint.when, situation))?.id ?? null
}

function isTrue({ failed, contains, uses }: NonNullable<HintRule['when']>, situation: Situation): boolean {
  const conditions = [
    ...(failed === undefined ? [] : [hasFailed(failed, situation.verdicts)]),
    ...(contains === undefined ? [] : [nfc(situation.program).includes(nfc(contains))]),
    ...(uses === undefined ? [] : [isUsed(uses, situation.program)]),
  ]
  return conditions.length > 0 && conditions.every(Boolean)
}

function hasFailed(check: string, verdicts: readonly Verdict[]): boolean {
  return verdicts.some((verdict) => verdict.check === check && verdict.finding.kind !== 'passed')
}

function isUsed(name: string, program: string): boolean {
  const tree = parse(program)
  return tree.kind === 'tree' ? countName(tree, name) > 0 : mentionsName(program, name)
}

// Only composed, not made plain: a hint may be about a no-break space.
const nfc = (text: string): string => text.normalize('NFC')
