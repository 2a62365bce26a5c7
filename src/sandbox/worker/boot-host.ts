/** The host's side of the boot script: what its functions do, and how its parts are fetched when needed. */
import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core'
import { lookBudget, MESSAGE_CHARACTERS, printBudget } from '../limits.ts'
import type { Printed, Question } from '../protocol.ts'
import { readerSource } from './boot-reader.ts'
import { timersSource } from './boot-timers.ts'
import { bootSource, type BootSettings } from './boot.ts'
import { consoleMethods, createConsole, type ConsoleCall } from './console-calls.ts'
import { asciiJson, fromJson } from './json-text.ts'

export interface BootHost {
  seed: number
  print: (line: Printed) => void
  /** Asks a person. */
  ask: (question: Question) => string | boolean | null
  /** Called with a promise whose rejection is an error of the program. The handle is only lent. */
  watch: (promise: QuickJSHandle) => void
  /** The program's clock, in milliseconds after its start. */
  elapsed: () => number
}

type Handles<Name extends string> = Record<Name, QuickJSHandle>

/** The parts of the boot script as handles (see boot-reader.ts and boot-timers.ts). */
export interface Boot {
  /** Null when the engine has no room left to compile it. */
  reader(): Handles<'look' | 'describe' | 'call'> | null
  /** Null as long as the program has asked for no timer. */
  timers(): Handles<'next' | 'fire'> | null
  dispose(): void
}

const SOURCES: Record<string, string> = { reader: readerSource, timers: timersSource }

/** Runs the boot script in a fresh context. `host` is asked when the program runs, not before. */
export function startBoot(context: QuickJSContext, host: () => BootHost): Boot {
  const loaded = new Set<string>()
  let console: ((call: ConsoleCall) => void) | null = null
  const settings: BootSettings = {
    methods: consoleMethods,
    look: lookBudget,
    print: printBudget,
    message: MESSAGE_CHARACTERS,
  }
  const given = [
    context.newFunction('', (text) => {
      const call = fromJson<ConsoleCall | null>(context.getString(text), null)
      console ??= createConsole(host())
      if (call !== null) console(call)
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
      loaded.add(name)
      return context.evalCode(SOURCES[name] ?? '', name, { type: 'global' })
    }),
    context.newString(JSON.stringify(settings)),
  ]
  const script = context.unwrapResult(context.evalCode(bootSource, 'boot', { type: 'global' }))
  const parts = context.unwrapResult(context.callFunction(script, context.undefined, given))
  const reader = createPart(context, context.getProp(parts, 0), ['look', 'describe', 'call'])
  const timers = createPart(context, context.getProp(parts, 1), ['next', 'fire'])
  for (const handle of [...given, script, parts]) handle.dispose()
  return {
    reader: reader.handles,
    timers: () => (loaded.has('timers') ? timers.handles() : null),
    dispose() {
      reader.dispose()
      timers.dispose()
    },
  }
}

interface Part<Name extends string> {
  handles(): Handles<Name> | null
  dispose(): void
}

/** `open` is the function of the realm that gives the part, loading it at first. */
function createPart<Name extends string>(
  context: QuickJSContext,
  open: QuickJSHandle,
  names: readonly Name[],
): Part<Name> {
  let handles: Handles<Name> | null = null

  function load(): Handles<Name> | null {
    const opened = context.callFunction(open, context.undefined)
    if (opened.error) {
      opened.error.dispose()
      return null
    }
    return opened.value.consume((part) => {
      const entries = names.map((name) => [name, context.getProp(part, name)] as const)
      return Object.fromEntries(entries) as Handles<Name>
    })
  }

  return {
    handles: () => (handles ??= load()),
    dispose() {
      open.dispose()
      for (const name of handles === null ? [] : names) handles?.[name].dispose()
    },
  }
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
