/**
 * Regular expressions of lesson files, which anybody may write. The engine's own matcher can take for ever
 * (`(a+)+$`) and cannot be interrupted in the page, so patterns are matched here by following all
 * possibilities at once: the time is at most text length × pattern length, whatever the pattern.
 */
import { readPattern, type Part } from './pattern-syntax.ts'

/** Larger patterns are refused; a counted repetition counts as often as it may repeat. */
const MOST_STATES = 500

type State = Extract<Part, { kind: 'one' | 'place' }> | { kind: 'go'; to: number[] } | { kind: 'found' }

/**
 * A test whether a pattern (flag `u`) matches somewhere in a text. Null for what cannot be used: not a
 * pattern, too large, looking ahead or back, or referring back to a group.
 */
export function linearPattern(source: string): ((text: string) => boolean) | null {
  const whole = readPattern(source)
  if (whole === null || statesOf(whole) > MOST_STATES) return null
  const states = compile(whole)
  return (text) => matches(states, text)
}

function statesOf(part: Part): number {
  switch (part.kind) {
    case 'one':
    case 'place':
      return 1
    case 'all':
      return part.parts.reduce((sum, each) => sum + statesOf(each), 0)
    case 'either':
      return part.parts.reduce((sum, each) => sum + statesOf(each) + 1, 1)
    case 'repeat':
      return (statesOf(part.part) + 1) * (part.max === Infinity ? part.min + 1 : part.max) + 1
  }
}

function compile(whole: Part): State[] {
  const states: State[] = []

  /** Adds a state whose ways on are not known yet. */
  function fork(...to: number[]): { to: number[] } {
    const state = { kind: 'go' as const, to }
    states.push(state)
    return state
  }

  function emit(part: Part): void {
    if (part.kind === 'all') part.parts.forEach(emit)
    else if (part.kind === 'either') emitEither(part.parts)
    else if (part.kind === 'repeat') emitRepeat(part)
    else states.push(part)
  }

  function emitEither(parts: readonly Part[]): void {
    const start = fork()
    const ends = parts.map((each) => {
      start.to.push(states.length)
      emit(each)
      return fork()
    })
    for (const end of ends) end.to.push(states.length)
  }

  function emitRepeat({ part, min, max }: Extract<Part, { kind: 'repeat' }>): void {
    for (let turn = 0; turn < min; turn++) emit(part)
    const again = states.length
    const forks: { to: number[] }[] = []
    for (let turn = min; turn < (max === Infinity ? min + 1 : max); turn++) {
      forks.push(fork(states.length + 1))
      emit(part)
    }
    if (max === Infinity) fork(again)
    for (const each of forks) each.to.push(states.length)
  }

  emit(whole)
  states.push({ kind: 'found' })
  return states
}

function matches(states: readonly State[], text: string): boolean {
  const signs = Array.from(text)
  let waiting: number[] = []
  for (let at = 0; at <= signs.length; at++) {
    // A match may begin at every sign.
    const reached = follow(states, [...waiting, 0], [signs[at - 1] ?? '', signs[at] ?? ''])
    if (reached === 'found') return true
    const sign = signs[at]
    waiting =
      sign === undefined ? [] : reached.filter((each) => takes(states[each], sign)).map((each) => each + 1)
  }
  return false
}

/** States that wait for a sign, reached from others without taking one. */
function follow(
  states: readonly State[],
  from: number[],
  [before, after]: [string, string],
): number[] | 'found' {
  const seen = new Set<number>()
  const reached: number[] = []
  const open = [...from]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const state = states[at]
    if (state === undefined || seen.has(at)) continue
    seen.add(at)
    if (state.kind === 'found') return 'found'
    if (state.kind === 'one') reached.push(at)
    else if (state.kind === 'go') open.push(...state.to)
    else if (state.test(before, after)) open.push(at + 1)
  }
  return reached
}

const takes = (state: State | undefined, sign: string): boolean => state?.kind === 'one' && state.test(sign)
