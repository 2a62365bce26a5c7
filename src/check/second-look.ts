/** What a program that came to its end has not told: errors of promises that nobody looks at. */
import type { Printed, RunRequest, RunResult } from '../sandbox/protocol.ts'
import { mayMakePromises } from './promise-words.ts'
import { listenToPromises } from '../syntax/unheard-promises.ts'

/**
 * The engine does not tell of a promise that was rejected while nobody listens; browsers do ("Uncaught (in promise)").
 * Runs can be repeated exactly, so that a program in which there may be such a promise runs once more with somebody who
 * listens. Gives the first result back, with that error if there is one, and nothing else of the second run: it can only
 * make a good end a bad one. `run` must not reject.
 */
export async function lookAgain(
  request: RunRequest,
  result: RunResult,
  run: (request: RunRequest) => Promise<RunResult>,
): Promise<RunResult> {
  if (result.outcome.kind !== 'completed' || !mayMakePromises(request.program)) return result
  const listening = listenToPromises(request.program)
  if (listening === null) return result
  const again = await run({ ...request, program: listening.program, looks: [], realTimeFrom: null })
  if (again.outcome.kind === 'stopped') return { ...result, outcome: again.outcome, seen: {} }
  if (again.outcome.kind !== 'threw' || !isStartOf(again.printed, result.printed)) return result
  const { error } = again.outcome
  const place = error.line === 0 ? {} : listening.placeBefore(error)
  return { ...result, outcome: { kind: 'threw', error: { ...error, ...place } }, seen: {} }
}

/** Else the two runs did not go the same way, and one says nothing of the other. */
function isStartOf(some: readonly Printed[], all: readonly Printed[]): boolean {
  return (
    some.length <= all.length &&
    some.every(({ stream, text }, at) => all[at]?.stream === stream && all[at].text === text)
  )
}
