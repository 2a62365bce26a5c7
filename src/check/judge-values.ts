/** Checks on values: of variables, and of what functions give back. */
import type { Expectation } from '../lesson/schema.ts'
import type { Json, Seen, Shown } from '../sandbox/protocol.ts'
import { toSource } from '../syntax/literal.ts'
import { fromJson, isEqual } from './values.ts'
import type { Finding, Lapse } from './verdict.ts'

type Of<Type extends Expectation['type']> = Extract<Expectation, { type: Type }>

const passed: Finding = { kind: 'passed' }

export function judgeVariable(rule: Of<'variable'>, seen: Seen): Finding {
  const { name, is, equals, not } = rule
  if (seen.kind !== 'value') return notSeen({ name, source: name }, seen)
  const actual = seen.value
  if (is !== undefined && !isOfType(actual, is)) return { kind: 'otherType', name, is, actual }
  if (equals !== undefined && !isEqual(actual, fromJson(equals)))
    return otherValue({ name, expected: fromJson(equals), actual })
  return not !== undefined && isEqual(actual, fromJson(not)) ? { kind: 'unchanged', name, actual } : passed
}

export function judgeCall(rule: Of<'call'>, seen: Seen): Finding {
  const { name, args, returns, tolerance } = rule
  const call = callSource(name, args)
  if (rule.throws !== undefined && seen.kind !== 'missing') return judgeThrown(call, rule.throws, seen)
  if (seen.kind !== 'value') return notSeen({ name, source: call }, seen)
  const actual = seen.value
  // A lesson that expects nothing is refused; nothing passes it.
  const expected = fromJson(returns === undefined ? { $: 'undefined' } : returns)
  if (returns !== undefined && isEqual(actual, expected, tolerance)) return passed
  return otherValue({ name, call, expected, actual, ...(tolerance === undefined ? {} : { tolerance }) })
}

/** The same value as the solution's, or an error of the same name. */
export function judgeSameResult(
  { name, args, tolerance }: { name: string; args: readonly Json[]; tolerance?: number | undefined },
  seen: Seen,
  model: Seen,
): Finding {
  const call = callSource(name, args)
  if (seen.kind === 'missing') return { kind: 'noSuchName', name }
  if (model.kind === 'threw' && model.gave === undefined) return judgeThrown(call, model.error.name, seen)
  if (seen.kind !== 'value') return notSeen({ name, source: call }, seen)
  if (model.kind !== 'value') return { kind: 'notFinished', outcome: { kind: 'lost', reason: 'no model' } }
  const [actual, expected] = [seen.value, model.value]
  // Either way round, since zero and minus zero are both right here.
  if (isEqual(actual, expected, tolerance) || isEqual(expected, actual, tolerance)) return passed
  return otherValue({ name, call, expected, actual, ...(tolerance === undefined ? {} : { tolerance }) })
}

function judgeThrown(call: string, expected: string, seen: Exclude<Seen, { kind: 'missing' }>): Finding {
  if (seen.kind === 'pending') return { kind: 'neverSettled', call }
  if (seen.kind === 'value') return { kind: 'didNotThrow', call, expected, actual: seen.value }
  if (seen.gave !== undefined) return { kind: 'threwLater', call, expected, actual: seen.gave }
  const { name, message } = seen.error
  return name === expected ? passed : { kind: 'otherError', call, expected, name, message }
}

/** `source` is what a learner would write to get at it: a name, or a call. */
function notSeen(
  { name, source: call }: { name: string; source: string },
  seen: Exclude<Seen, { kind: 'value' }>,
): Finding {
  if (seen.kind === 'missing') return { kind: 'noSuchName', name }
  if (seen.kind === 'pending') return { kind: 'neverSettled', call }
  return { kind: 'callThrew', call, name: seen.error.name, message: seen.error.message }
}

function otherValue(found: Omit<Extract<Finding, { kind: 'value' }>, 'kind' | 'lapse'>): Finding {
  const lapse = lapseOf(found)
  return { kind: 'value', ...found, ...(lapse === null ? {} : { lapse }) }
}

function lapseOf({
  call,
  expected,
  actual,
}: Pick<Extract<Finding, { kind: 'value' }>, 'call' | 'expected' | 'actual'>): Lapse | null {
  if (actual.type === 'promise') return 'noAwait'
  if (actual.type === 'undefined' && call !== undefined) return 'noReturn'
  if (actual.type === 'string' && expected.type === 'number') return 'textForNumber'
  return actual.type === 'number' && expected.type === 'string' ? 'numberForText' : null
}

/** The call as source text: `double(4)`. */
function callSource(name: string, args: readonly Json[]): string {
  return `${name}(${args.map(toSource).join(', ')})`
}

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
