/** What engines alone say of a program, to compare with: its first error, its place, its words. */
import { createContext, Script } from 'node:vm'
import type { RunResult } from '../../src/sandbox/protocol.ts'
import type { Program } from './programs.ts'

export interface EngineSaid {
  line: number
  column: number
  text: string
}

const FILE = 'program.js'
const TIMEOUT_MS = 300

/** Null when nothing was thrown. */
export function quickJsSays({ outcome }: RunResult): EngineSaid | null {
  if (outcome.kind !== 'threw') return null
  const { name, message, line, column } = outcome.error
  return { line, column, text: `${name}: ${message}` }
}

/** Runs the program in this very process: only for the programs of people one trusts. */
export function v8Says({ code, host }: Program): EngineSaid | null {
  const answers = [...(host?.prompt ?? [])]
  const silent = (): void => undefined
  const context = createContext({
    console: { log: silent, info: silent, warn: silent, error: silent, table: silent },
    prompt: () => answers.shift() ?? null,
  })
  try {
    new Script(code, { filename: FILE }).runInContext(context, { timeout: TIMEOUT_MS })
    return null
  } catch (error) {
    const { stack = '', name, message, code: reason } = error as NodeJS.ErrnoException
    // That is node's doing: V8 itself would go on.
    if (reason === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null
    return { ...placeIn(stack), text: `${name}: ${message}` }
  }
}

/** A syntax error shows its line with carets below it; other errors have their place in the first call. */
function placeIn(stack: string): { line: number; column: number } {
  const call = /program\.js:(\d+):(\d+)/.exec(stack)
  if (call) return { line: Number(call[1]), column: Number(call[2]) }
  const head = /^program\.js:(\d+)\n.*\n(\s*)\^/.exec(stack)
  const line = /^program\.js:(\d+)/.exec(stack)?.[1]
  return { line: Number(line ?? 0), column: (head?.[2] ?? '').length + 1 }
}
