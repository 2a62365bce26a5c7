/** A fresh QuickJS runtime with our boot script in it: the only file that touches the engine's handles. */
import type {
  QuickJSContext,
  QuickJSHandle,
  QuickJSRuntime,
  QuickJSWASMModule,
} from 'quickjs-emscripten-core'
import { JOBS_PER_BATCH, lookBudget, MESSAGE_CHARACTERS, printBudget, STACK_BYTES } from '../limits.ts'
import type { Json, Printed, Shown, Stream } from '../protocol.ts'
import { printedText } from '../shown-text.ts'
import { bootSource, type BootSettings } from './boot.ts'
import type { Meter } from './meter.ts'
import { PROGRAM_FILE, type Trace } from './place.ts'

/** A thrown value as data. */
export type Described =
  | ({ internal: boolean; name: string; message: string } & Trace)
  /** Not an error object: `throw "no"`. */
  | { shown: Shown }

export type Result = { value: QuickJSHandle } | { threw: Described }

export interface Realm {
  /** Runs source text as a plain script (`await` and `import` at its top are syntax errors); the value is its last. */
  evaluate(source: string): Result
  /** Calls a function of the program with fresh arguments. */
  call(fn: QuickJSHandle, args: Json[]): Result
  /** Runs promise jobs until there are none or a limit is met. What a job itself throws is given back. */
  drain(): Described | null
  /** The reason, when the value is a promise that was rejected. */
  rejection(value: QuickJSHandle): Described | null
  read(value: QuickJSHandle): Shown
  /** From now on no function can be called any more, so that even a program that swallows its stop ends. */
  halt(): void
  /** Frees everything. Throws when the engine is damaged. */
  close(): void
}

export interface RealmParts {
  module: QuickJSWASMModule
  meter: Meter
  seed: number
  print: (line: Printed) => void
}

const METHODS: [string, Stream][] = [
  ['log', 'log'],
  ['info', 'info'],
  ['warn', 'warn'],
  ['error', 'error'],
  ['debug', 'log'],
  ['table', 'log'],
]

/** Opens a runtime whose program may use up what the meter allows. */
export function openRealm(parts: RealmParts): Realm {
  const runtime = parts.module.newRuntime()
  runtime.setMaxStackSize(STACK_BYTES)
  const context = runtime.newContext()
  const boot = startBoot(context, parts)
  runtime.setInterruptHandler(() => parts.meter.tick())
  return createRealm({ runtime, context, boot, meter: parts.meter })
}

interface OpenRealm {
  runtime: QuickJSRuntime
  context: QuickJSContext
  boot: Boot
  meter: Meter
}

function createRealm({ runtime, context, boot, meter }: OpenRealm): Realm {
  function jsonFrom<Value>(reader: QuickJSHandle, value: QuickJSHandle, failed: Value): Value {
    const result = context.callFunction(reader, context.undefined, value)
    if (result.error) {
      result.error.dispose()
      return failed
    }
    return fromJson(result.value.consume(context.getString), failed)
  }

  function describe(thrown: QuickJSHandle): Described {
    const failed: Described = { internal: false, name: '', message: '', stack: '', maker: '' }
    return jsonFrom(boot.describe, thrown, failed)
  }

  function settle(result: ReturnType<QuickJSContext['callFunction']>): Result {
    return result.error ? { threw: result.error.consume(describe) } : { value: result.value }
  }

  return {
    evaluate: (source) => settle(context.evalCode(source, PROGRAM_FILE, { type: 'global' })),
    call: (fn, args) =>
      context
        .newString(asciiJson(args))
        .consume((text) => settle(context.callFunction(boot.call, context.undefined, fn, text))),
    drain() {
      let thrown: Described | null = null
      while (meter.met === null && runtime.hasPendingJob()) {
        const result = runtime.executePendingJobs(JOBS_PER_BATCH)
        meter.jobs(JOBS_PER_BATCH)
        if (result.error) thrown ??= result.error.consume(describe)
      }
      return thrown
    },
    rejection(value) {
      const state = context.getPromiseState(value)
      if (state.type === 'rejected') return state.error.consume(describe)
      if (state.type === 'fulfilled' && !state.notAPromise) state.value.dispose()
      return null
    },
    read: (value) => jsonFrom<Shown>(boot.read, value, { type: 'cut' }),
    halt: () => runtime.setMaxStackSize(1),
    close() {
      boot.read.dispose()
      boot.describe.dispose()
      boot.call.dispose()
      context.dispose()
      runtime.dispose()
    },
  }
}

interface Boot {
  read: QuickJSHandle
  describe: QuickJSHandle
  call: QuickJSHandle
}

function startBoot(context: QuickJSContext, { seed, print }: RealmParts): Boot {
  const settings: BootSettings = {
    seed,
    methods: METHODS,
    look: lookBudget,
    print: printBudget,
    message: MESSAGE_CHARACTERS,
  }
  const given = [
    context.newFunction('', (text) => printText(context.getString(text), print)),
    context.newFunction('', (value) => context.newString(promiseState(context, value))),
    context.newString(JSON.stringify(settings)),
  ]
  const script = context.unwrapResult(context.evalCode(bootSource, 'boot', { type: 'global' }))
  const parts = context.unwrapResult(context.callFunction(script, context.undefined, given))
  const boot = {
    read: context.getProp(parts, 0),
    describe: context.getProp(parts, 1),
    call: context.getProp(parts, 2),
  }
  for (const handle of [...given, script, parts]) handle.dispose()
  return boot
}

function printText(text: string, print: (line: Printed) => void): void {
  const call = fromJson<{ stream: Stream; values: Shown[]; more?: number } | null>(text, null)
  if (call === null) return
  const texts = call.values.map(printedText)
  const cut = call.more !== undefined || call.values.some((value) => value.type === 'string' && value.cut)
  const line: Printed = { stream: call.stream, text: texts.join(' ') }
  print(cut ? { ...line, cut: true } : line)
}

function promiseState(context: QuickJSContext, value: QuickJSHandle): string {
  const state = context.getPromiseState(value)
  if (state.type === 'rejected') state.error.dispose()
  if (state.type !== 'fulfilled') return state.type
  if (state.notAPromise) return ''
  state.value.dispose()
  return state.type
}

/** The text is ours, but it is cut short when the engine runs out of memory while handing it over. */
function fromJson<Value>(text: string, failed: Value): Value {
  try {
    return JSON.parse(text) as Value
  } catch {
    return failed
  }
}

/** `newString` ends at a NUL and cannot carry lone surrogates; JSON text has an escape for each. */
function asciiJson(value: Json): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
