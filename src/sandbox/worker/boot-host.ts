/** The host's side of the boot script: what its functions do, and how its parts are fetched when needed. */
import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core'
import { lookBudget, MESSAGE_CHARACTERS, printBudget } from '../limits.ts'
import type { Question } from '../protocol.ts'
import { readerSource } from './boot-reader.ts'
import { timersSource } from './boot-timers.ts'
import { bootSource, type BootSettings } from './boot.ts'
import { consoleMethods, type ConsoleCall } from './console-calls.ts'
import { asciiJson, fromJson } from './json-text.ts'

export interface BootHost {
  seed: number
  /** Does what a method of the console does. */
  console: (call: ConsoleCall) => void
  /** Asks a person. */
  ask: (question: Question) => string | boolean | null
  /** Called with a promise whose rejection is an error of the program. The handle is only lent. */
  watch: (promise: QuickJSHandle) => void
  /** The program's clock, in milliseconds after its start. */
  elapsed: () => number
}

type Handles<Name extends string> = Record<Name, QuickJSHandle>

/**
 * The parts of the boot script as handles (see boot-reader.ts and boot-timers.ts). They are never disposed of: a
 * program that deletes `console` must not make the engine free functions that the photograph still holds.
 */
export interface Boot {
  reader: Handles<'look' | 'describe' | 'call'>
  timers: Handles<'next' | 'fire'>
}

const SOURCES: Record<string, string> = { reader: readerSource, timers: timersSource }

/** Runs the boot script in a fresh context. `host` is asked when the program runs, not before. */
export function startBoot(context: QuickJSContext, host: () => BootHost): Boot {
  const settings: BootSettings = {
    methods: consoleMethods,
    look: lookBudget,
    print: printBudget,
    message: MESSAGE_CHARACTERS,
  }
  const given = [
    context.newFunction('', (text) => {
      const call = fromJson<ConsoleCall | null>(context.getString(text), null)
      if (call !== null) host().console(call)
    }),
    context.newFunction('', (text) =>
      context.newString(asciiJson(answerTo(context.getString(text), host()))),
    ),
    context.newFunction('', (value) => context.newString(promiseState(context, value))),
    context.newFunction('', (promise) => host().watch(promise)),
    context.newFunction('', () => context.newNumber(host().elapsed())),
    context.newFunction('', () => context.newNumber(host().seed | 0)),
    context.newFunction('', (part) => {
      const name = context.getString(part)
      return context.evalCode(SOURCES[name] ?? '', name, { type: 'global' })
    }),
    context.newString(JSON.stringify(settings)),
  ]
  const script = context.unwrapResult(context.evalCode(bootSource, 'boot', { type: 'global' }))
  const parts = context.unwrapResult(context.callFunction(script, context.undefined, given))
  return {
    reader: handlesOf(context, context.getProp(parts, 0), ['look', 'describe', 'call']),
    timers: handlesOf(context, context.getProp(parts, 1), ['next', 'fire']),
  }
}

function handlesOf<Name extends string>(
  context: QuickJSContext,
  part: QuickJSHandle,
  names: readonly Name[],
): Handles<Name> {
  const entries = names.map((name) => [name, context.getProp(part, name)] as const)
  return Object.fromEntries(entries) as Handles<Name>
}

function answerTo(text: string, { ask }: BootHost): string | boolean | null {
  const question = fromJson<Question | null>(text, null)
  return question === null ? null : ask(question)
}

function promiseState(context: QuickJSContext, value: QuickJSHandle): string {
  const state = context.getPromiseState(value)
  if (state.type === 'rejected') state.error.dispose()
  if (state.type !== 'fulfilled') return state.type
  if (state.notAPromise) return ''
  state.value.dispose()
  return state.type
}
