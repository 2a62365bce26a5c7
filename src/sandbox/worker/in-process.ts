/**
 * The sandbox without a worker, for tests and command-line tools that run lessons.
 * A native call that never returns hangs the process: only for programs of people one trusts.
 */
import { createLedger } from '../ledger.ts'
import { notRun } from '../not-run.ts'
import type { Printed, RunRequest, RunResult } from '../protocol.ts'
import type { RunOptions, Sandbox } from '../sandbox.ts'
import { createEngine, type Engine, type RunEnd } from './engine.ts'
import { loadQuickJs } from './variant.node.ts'

/** Runs block; `onPrinted` is called once, after the run; a signal only stops runs that have not begun. */
export function createInProcessSandbox(load = loadQuickJs): Sandbox {
  let engine: Promise<Engine> | null = null
  let last: Promise<unknown> = Promise.resolve()
  let closed = false

  function warm(): Promise<Engine> {
    engine ??= createEngine(load)
    return engine
  }

  async function runNow(request: RunRequest, { signal, onPrinted }: RunOptions): Promise<RunResult> {
    if (closed || signal?.aborted) return notRun({ kind: 'stopped' })
    try {
      const { reusable, ...result } = await execute(await warm(), request)
      if (!reusable) engine = null
      if (result.printed.length > 0) onPrinted?.(result.printed)
      return result
    } catch (error) {
      engine = null
      return notRun({ kind: 'lost', reason: String(error) })
    }
  }

  return {
    run(request, options = {}) {
      if (closed) return Promise.resolve(notRun({ kind: 'lost', reason: 'disposed' }))
      const result = last.then(() => runNow(request, options))
      last = result
      return result
    },
    async warm() {
      await warm().catch(() => (engine = null))
    },
    dispose() {
      closed = true
      engine = null
    },
  }
}

async function execute(engine: Engine, request: RunRequest): Promise<RunEnd & Pick<RunResult, 'printed'>> {
  const ledger = createLedger(request.limits)
  const nothing = (): void => undefined
  const printed = (lines: Printed[]): void => void ledger.add(lines)
  const end = await engine.run(request, { printed, alive: nothing, resting: nothing })
  return { ...end, printed: ledger.lines }
}
