/** Our own sandbox, with the limits that the page gives it. */
import { createSandbox } from '../../../src/sandbox/sandbox.ts'
import { spawnWorker } from '../../../src/spawn.ts'
import { plainRequest } from '../../sandbox/plain-request.ts'
import { mountShell } from './shell.ts'

const sandbox = createSandbox({ spawn: spawnWorker })
let running: AbortController | null = null

mountShell({
  start() {
    void sandbox.warm()
    return Promise.resolve()
  },
  async run(program, print) {
    running = new AbortController()
    await sandbox.run(plainRequest(program), {
      signal: running.signal,
      onPrinted: (lines) => {
        for (const { text } of lines) print(text)
      },
    })
  },
  stop: () => running?.abort(),
})
