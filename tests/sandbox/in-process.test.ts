import { describe, expect, it, vi } from 'vitest'
import { createInProcessSandbox } from '../../src/sandbox/worker/in-process.ts'
import { loadQuickJs } from '../../src/sandbox/worker/variant.node.ts'
import { requestFor } from './run-program.ts'

const request = requestFor('console.log("a"); console.log("b")')

describe('the sandbox without a worker', () => {
  it('gives all printed lines after the run', async () => {
    const onPrinted = vi.fn()
    const { printed } = await createInProcessSandbox().run(request, { onPrinted })
    expect(onPrinted.mock.calls).toEqual([[printed]])
  })

  it('does not start a run that is aborted', async () => {
    const { outcome } = await createInProcessSandbox().run(request, { signal: AbortSignal.abort() })
    expect(outcome).toEqual({ kind: 'stopped' })
  })

  it('loses a run when the engine cannot be loaded, and tries again at the next', async () => {
    const load = vi.fn(loadQuickJs).mockRejectedValueOnce(new Error('no file'))
    const sandbox = createInProcessSandbox(load)
    expect((await sandbox.run(request)).outcome).toEqual({ kind: 'lost', reason: 'Error: no file' })
    expect((await sandbox.run(request)).outcome).toEqual({ kind: 'completed' })
  })

  it('loads the engine once for clean runs, and anew after trouble', async () => {
    const load = vi.fn(loadQuickJs)
    const sandbox = createInProcessSandbox(load)
    void sandbox.warm()
    await sandbox.run(request)
    await sandbox.run(request)
    expect(load).toHaveBeenCalledTimes(1)
    await sandbox.run(requestFor('function f() { f() } f()'))
    await sandbox.run(request)
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('runs nothing after it is disposed', async () => {
    const sandbox = createInProcessSandbox()
    sandbox.dispose()
    expect((await sandbox.run(request)).outcome).toEqual({ kind: 'lost', reason: 'disposed' })
  })
})
