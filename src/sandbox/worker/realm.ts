/** A fresh QuickJS runtime with our boot script in it: the only file that touches the engine's handles. */
import type {
  QuickJSContext,
  QuickJSHandle,
  QuickJSRuntime,
  QuickJSWASMModule,
} from 'quickjs-emscripten-core'
import { JOBS_PER_BATCH, STACK_BYTES } from '../limits.ts'
import type { Json, Printed, Shown } from '../protocol.ts'
import { startBoot, type Boot, type BootHost } from './boot-host.ts'
import { createConsole } from './console-calls.ts'
import { asciiJson, fromJson } from './json-text.ts'
import type { Meter } from './meter.ts'
import { PROGRAM_FILE, type Trace } from './place.ts'
import { underClock } from './program-clock.ts'

/** A thrown value as data. */
export type Described =
  | ({ internal: boolean; name: string; message: string } & Trace)
  /** Not an error object: `throw "no"`. */
  | { shown: Shown }

export type Result =
  | {
      value: QuickJSHandle
      /** The value is a promise of `{ value }`, since the script may `await` at its top. */
      wrapped?: true
    }
  | { threw: Described }

/** A promise is `pending` or not; anything else is `fulfilled` with itself. */
export type Settled = { state: 'pending' } | { state: 'fulfilled'; value: QuickJSHandle } | Rejected
export type Rejected = { state: 'rejected'; threw: Described }

export interface Realm {
  /** Runs the program as a plain script in which `await` may stand outside of functions. */
  play(program: string): Result
  /** Evaluates an identifier. */
  lookUp(name: string): Result
  /** Calls a function of the program with fresh arguments. */
  call(fn: QuickJSHandle, args: Json[]): Result
  /** Runs promise jobs until there are none or a limit is met. What a job itself throws is given back. */
  drain(): Described | null
  /** How it stands with a promise. Takes the handle over. */
  settle(value: QuickJSHandle): Settled
  /** Takes a wrapped value out (see `Result`). */
  unwrap(wrapped: QuickJSHandle): QuickJSHandle
  /** When the next timer is due on the program's clock; null when none waits. */
  nextTimer(): number | null
  /** Runs the callback of the timer that is due next. */
  fireTimer(): Result
  read(value: QuickJSHandle): Shown
  /** From now on no function can be called any more, so that even a program that swallows its stop ends. */
  halt(): void
}

export interface RealmParts extends Omit<BootHost, 'console'> {
  print: (line: Printed) => void
  /** What the program may use up. */
  meter: Meter
  /** See `RunRequest.now`. */
  now: number
}

/** A runtime that no program has run in yet, or in which a photograph of that time was put back. */
export interface EmptyRealm {
  begin(parts: RealmParts): Realm
}

/** Opening takes longer than most programs run. */
export function openRealm(module: QuickJSWASMModule): EmptyRealm {
  const runtime = module.newRuntime()
  runtime.setMaxStackSize(STACK_BYTES)
  const context = runtime.newContext()
  let host: BootHost | null = null
  let meter: Meter | null = null
  const boot = startBoot(context, () => {
    if (host === null) throw new Error('no program runs yet')
    return host
  })
  // Before the photograph: the binding tells the engine only once that there is a handler.
  runtime.setInterruptHandler(() => meter?.tick() ?? false)
  return {
    begin(parts) {
      host = { ...parts, console: createConsole(parts) }
      meter = parts.meter
      const time = (): number => Math.floor(parts.now + parts.elapsed())
      return createRealm({ runtime, context, boot, meter, time })
    },
  }
}

interface OpenRealm {
  runtime: QuickJSRuntime
  context: QuickJSContext
  boot: Boot
  meter: Meter
  /** What `Date.now()` says. */
  time: () => number
}

function createRealm({ runtime, context, boot, meter, time }: OpenRealm): Realm {
  function jsonFrom<Value>(reader: QuickJSHandle, value: QuickJSHandle, failed: Value): Value {
    const result = underClock(time, () => context.callFunction(reader, context.undefined, value))
    if (result.error) {
      result.error.dispose()
      return failed
    }
    return fromJson(result.value.consume(context.getString), failed)
  }

  const unknown: Described = { internal: false, name: '', message: '', stack: '', maker: '' }
  const describe = (thrown: QuickJSHandle): Described => jsonFrom(boot.reader.describe, thrown, unknown)

  function settled(result: ReturnType<QuickJSContext['callFunction']>): Result {
    return result.error ? { threw: result.error.consume(describe) } : { value: result.value }
  }

  function settle(value: QuickJSHandle): Settled {
    const state = context.getPromiseState(value)
    if (state.type === 'fulfilled' && state.notAPromise) return { state: 'fulfilled', value }
    value.dispose()
    if (state.type === 'pending') return { state: 'pending' }
    if (state.type === 'fulfilled') return { state: 'fulfilled', value: state.value }
    return { state: 'rejected', threw: state.error.consume(describe) }
  }

  return {
    play: (program) =>
      underClock(time, () => {
        const awaits = mayAwait(program)
        const flags = awaits ? GLOBAL | ASYNC : GLOBAL
        const result = settled(context.evalCode(program, PROGRAM_FILE, flags))
        return awaits && 'value' in result ? { ...result, wrapped: true } : result
      }),
    lookUp: (name) => underClock(time, () => settled(context.evalCode(name, PROGRAM_FILE, GLOBAL))),
    call: (fn, args) =>
      context
        .newString(asciiJson(args))
        .consume((text) =>
          underClock(time, () =>
            settled(context.callFunction(boot.reader.call, context.undefined, fn, text)),
          ),
        ),
    drain() {
      let thrown: Described | null = null
      while (meter.met === null && runtime.hasPendingJob()) {
        const result = underClock(time, () => runtime.executePendingJobs(JOBS_PER_BATCH))
        meter.jobs(JOBS_PER_BATCH)
        if (result.error) thrown ??= result.error.consume(describe)
      }
      return thrown
    },
    settle,
    unwrap: (wrapped) => wrapped.consume((handle) => context.getProp(handle, 'value')),
    nextTimer() {
      const result = context.callFunction(boot.timers.next, context.undefined)
      if (result.error) {
        result.error.dispose()
        return null
      }
      const due = result.value.consume(context.getNumber)
      return due < 0 ? null : due
    },
    fireTimer: () =>
      underClock(time, () => settled(context.callFunction(boot.timers.fire, context.undefined))),
    read: (value) => jsonFrom<Shown>(boot.reader.look, value, { type: 'cut' }),
    halt: () => runtime.setMaxStackSize(1),
  }
}

/** `JS_EVAL_TYPE_GLOBAL`, and `JS_EVAL_FLAG_ASYNC`, for which the binding has no name. */
const GLOBAL = 0
const ASYNC = 1 << 7

/** A plain program goes the plain way: only where the word stands may a script wait at its top. */
function mayAwait(program: string): boolean {
  return /\bawait\b/.test(program)
}
