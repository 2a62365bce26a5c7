/** A sandbox whose time the test drives: a run goes on until the test ends it. */
import type { Outcome, Printed, RunRequest, RunResult, Seen } from '../../src/sandbox/protocol.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'

interface HeldRun {
  request: RunRequest
  print: (text: string) => void
  finish: (outcome?: Outcome, seen?: Record<string, Seen>) => void
}

export interface FakeSandbox extends Sandbox {
  /** Runs that have not ended yet, oldest first. */
  held: HeldRun[]
  /** How many runs were ever started. */
  started: number
}

export function fakeSandbox(): FakeSandbox {
  const held: HeldRun[] = []
  const fake: FakeSandbox = {
    held,
    started: 0,
    run(request, { signal, onPrinted } = {}) {
      fake.started += 1
      return new Promise<RunResult>((resolve) => {
        const printed: Printed[] = []
        const run: HeldRun = {
          request,
          print(text) {
            const line: Printed = { stream: 'log', text }
            printed.push(line)
            onPrinted?.([line])
          },
          finish(outcome = { kind: 'completed' }, seen = {}) {
            held.splice(held.indexOf(run), 1)
            resolve({ outcome, printed, seen, ticks: 1, elapsed: 0 })
          },
        }
        signal?.addEventListener('abort', () => run.finish({ kind: 'stopped' }))
        held.push(run)
      })
    },
    warm: () => Promise.resolve(),
    dispose: () => undefined,
  }
  return fake
}
