/**
 * Runs one program in a fresh QuickJS runtime and tells how it ended. Knows no worker and no page.
 *
 * What decides an outcome are flags on this side of the engine: ticks, printed lines, refused memory. Two ends
 * cannot be seen from here, so they are told by the value that ended the program: a stack overflow, and a single
 * allocation of more than 2 GB. For both QuickJS throws an `InternalError`; the boot script puts that class out
 * of the program's reach, so a value of it was made by the engine. A program that catches its stack overflow
 * and goes on is allowed to: nothing outside the engine shows that it happened.
 */
import type { QuickJSWASMModule } from 'quickjs-emscripten-core'
import { MEMORY_KEEP_BYTES, MESSAGE_CHARACTERS } from '../limits.ts'
import type { Outcome, Printed, RawError, RunRequest, Seen } from '../protocol.ts'
import { printedText } from '../shown-text.ts'
import { lookAround } from './looks.ts'
import { watchMemory } from './memory.ts'
import { createMeter, type Meter } from './meter.ts'
import { createOutput, type Output } from './output.ts'
import { placeOf } from './place.ts'
import { openRealm, type Described, type Realm } from './realm.ts'

export interface RunEnd {
  outcome: Outcome
  /** By `Look.id`; empty unless the outcome is `completed`. */
  seen: Record<string, Seen>
  ticks: number
  /** Milliseconds on the program's own clock. */
  elapsed: number
  /** False when the engine is damaged, may be, or holds too much memory: make another one. */
  reusable: boolean
}

/** Called while the program runs. Must not throw. */
export interface Reports {
  printed: (lines: Printed[]) => void
  /** At every tick. */
  alive: () => void
}

export interface Engine {
  /** Blocks until the program ends or meets a limit. Only a native call that never returns makes it hang. */
  run(request: RunRequest, reports: Reports): RunEnd
}

/** Loads QuickJS; rejects when that fails. */
export async function createEngine(load: () => Promise<QuickJSWASMModule>): Promise<Engine> {
  const module = await load()
  const memory = module.getWasmMemory()
  let meter: Meter | null = null
  watchMemory(memory, () => meter?.meet('outOfMemory'))

  return {
    run(request, reports) {
      const started = start({ module, request, reports })
      meter = started.meter
      const end = finish(request, started)
      meter = null
      return { ...end, reusable: end.reusable && memory.buffer.byteLength <= MEMORY_KEEP_BYTES }
    },
  }
}

interface Run {
  meter: Meter
  output: Output
  open: () => Realm
}

interface RunParts {
  module: QuickJSWASMModule
  request: RunRequest
  reports: Reports
}

function start({ module, request, reports }: RunParts): Run {
  let realm: Realm | null = null
  const meter = createMeter({
    maxTicks: request.limits.ticks,
    onTick() {
      output.flush()
      reports.alive()
    },
    onMet: () => realm?.halt(),
  })
  const output = createOutput({
    limits: request.limits,
    send: reports.printed,
    onFull: () => meter.meet('tooMuchOutput'),
  })
  const print = (line: Printed): void => {
    if (meter.met === null) output.add(line)
  }
  return { meter, output, open: () => (realm = openRealm({ module, meter, seed: request.seed, print })) }
}

/** Runs to the end. A trap of the host leaves the runtime in pieces: then nothing of it is touched again. */
function finish(request: RunRequest, { meter, output, open }: Run): RunEnd {
  try {
    const realm = open()
    const { outcome, seen } = perform(realm, request, meter)
    const clean = outcome.kind === 'completed' || outcome.kind === 'threw'
    return { outcome, seen, ticks: meter.ticks, elapsed: 0, reusable: clean && closes(realm) }
  } catch (error) {
    return { outcome: trapped(error, meter), seen: {}, ticks: meter.ticks, elapsed: 0, reusable: false }
  } finally {
    output.flush()
  }
}

type Performed = Pick<RunEnd, 'outcome' | 'seen'>

/** Whatever the program did after it met a limit, the limit is how it ended. */
function perform(realm: Realm, request: RunRequest, meter: Meter): Performed {
  const performed = playAndLook(realm, request, meter)
  return meter.met === null ? performed : ended({ kind: meter.met })
}

function playAndLook(realm: Realm, request: RunRequest, meter: Meter): Performed {
  const thrown = play(realm, request.program)
  if (thrown !== null) return ended(outcomeOf(thrown, request.program))
  const looked = lookAround<Outcome>({
    realm,
    looks: request.looks,
    stopped: () => meter.met !== null,
    judge(thrown) {
      const outcome = outcomeOf(thrown, request.program)
      return outcome.kind === 'threw' ? { seen: outcome } : { limit: outcome }
    },
  })
  return 'limit' in looked ? ended(looked.limit) : { outcome: { kind: 'completed' }, seen: looked.seen }
}

/**
 * Runs the program and its promise jobs; gives what ended it, if anything was thrown.
 * The last statement is very often `main()`: a promise that is its value and was rejected is an error too.
 * Other rejections that nobody handles go unseen, since QuickJS's binding has no tracker for them.
 */
function play(realm: Realm, program: string): Described | null {
  const result = realm.evaluate(program)
  const thrownByJob = realm.drain()
  if ('threw' in result) return result.threw
  const rejected = realm.rejection(result.value)
  result.value.dispose()
  return rejected ?? thrownByJob
}

function ended(outcome: Outcome): Performed {
  return { outcome, seen: {} }
}

function outcomeOf(thrown: Described, program: string): Exclude<Outcome, { kind: 'completed' }> {
  if ('shown' in thrown) return { kind: 'threw', error: nonError(thrown) }
  if (thrown.internal && thrown.message === 'stack overflow') return { kind: 'tooDeep' }
  if (thrown.internal && MEMORY_MESSAGES.has(thrown.message)) return { kind: 'outOfMemory' }
  if (isRefusedSize(thrown)) return { kind: 'outOfMemory' }
  const { name, message } = thrown
  return { kind: 'threw', error: { name, message, ...placeOf(thrown, program) } }
}

/** A string of more than 2^30 units does not fit into the memory either; QuickJS only says so sooner. */
const MEMORY_MESSAGES = new Set(['out of memory', 'string too long'])

/**
 * `"a".repeat(2 ** 30)`: a built-in refuses a size that no memory would hold, with a RangeError of a class that
 * programs can make too. Theirs have the program on top of the stack; a forged stack only renames a failure.
 */
function isRefusedSize({ name, message, stack }: Extract<Described, { stack: string }>): boolean {
  return name === 'RangeError' && SIZE_MESSAGES.has(message) && /^\s*at [^\n]*\(native\)/.test(stack)
}

const SIZE_MESSAGES = new Set(['invalid string length', 'invalid array buffer length'])

function nonError({ shown }: Extract<Described, { shown: unknown }>): RawError {
  return { name: '', message: printedText(shown).slice(0, MESSAGE_CHARACTERS), line: 0, column: 0 }
}

/** Exceptions of the host come through the engine when its stack ends before QuickJS's own limit. */
function trapped(error: unknown, meter: Meter): Outcome {
  if (meter.met !== null) return { kind: meter.met }
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  if (STACK_TRAPS.has(name)) return { kind: 'tooDeep' }
  return { kind: 'lost', reason: `${name}: ${message}` }
}

/** V8, Firefox ("too much recursion"), and memory accesses past the end of the wasm stack. */
const STACK_TRAPS = new Set(['RangeError', 'InternalError', 'RuntimeError'])

function closes(realm: Realm): boolean {
  try {
    realm.close()
    return true
  } catch {
    return false
  }
}
