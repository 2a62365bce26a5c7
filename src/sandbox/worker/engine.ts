/**
 * Runs one program in a fresh QuickJS runtime and tells how it ended. Knows no worker and no page.
 *
 * What decides an outcome are flags on this side of the engine: ticks, printed lines, refused memory, the end of the
 * stack. Some ends can only be told by the value that ended the program: a text nested too deeply to be read, and a
 * single allocation of more than 2 GB. For both QuickJS throws an `InternalError`; the boot script puts that class
 * out of the program's reach, so a value of it was made by the engine.
 */
import type { QuickJSHandle, QuickJSWASMModule } from 'quickjs-emscripten-core'
import { MEMORY_KEEP_BYTES, MESSAGE_CHARACTERS } from '../limits.ts'
import type { Outcome, Printed, Question, RawError, RunRequest, Seen } from '../protocol.ts'
import { printedText } from '../shown-text.ts'
import { createDialogue } from './dialogue.ts'
import { createEventLoop, type EventLoop, type Watched } from './event-loop.ts'
import { lookAround } from './looks.ts'
import { watchMemory } from './memory.ts'
import { createMeter, type Meter } from './meter.ts'
import { createOutput, type Output } from './output.ts'
import { photograph } from './photo.ts'
import { placeOf } from './place.ts'
import { createProgramClock, type ProgramClock } from './program-clock.ts'
import { openRealm, type Described, type EmptyRealm, type Realm } from './realm.ts'
import { watchStack } from './stack.ts'

export interface RunEnd {
  outcome: Outcome
  /** By `Look.id`; empty unless the outcome is `completed`. */
  seen: Record<string, Seen>
  ticks: number
  /** Milliseconds on the program's own clock. */
  elapsed: number
  /** See `RunResult.unfinished`. */
  unfinished?: true
  /** False when the engine is damaged, may be, or holds too much memory: make another one. */
  reusable: boolean
}

/** Called while the program runs. Must not throw. */
export interface Reports {
  printed: (lines: Printed[]) => void
  /** At every tick. */
  alive: () => void
  /** Before waiting for a timer. */
  resting: (ms: number) => void
}

export interface Engine {
  /**
   * Runs the program until it ends or meets a limit, and waits for nothing but its timers (see
   * `RunRequest.realTimeFrom`). Only a native call that never returns makes it hang. Never rejects. One run at a time.
   */
  run(request: RunRequest, reports: Reports): Promise<RunEnd>
}

/** Loads QuickJS; rejects when that fails. */
export async function createEngine(load: () => Promise<QuickJSWASMModule>): Promise<Engine> {
  const module = await load()
  const memory = module.getWasmMemory()
  let meter: Meter | null = null
  watchMemory(memory, () => meter?.meet('outOfMemory'))
  const realm = openRealm(module)
  const tooDeep = watchStack(memory)
  const photo = photograph(memory)

  function takeRealm(): EmptyRealm {
    photo.putBack()
    return realm
  }

  return {
    async run(request, reports) {
      const run = start({ takeRealm, tooDeep, request, reports })
      meter = run.meter
      const end = await finish(request, run)
      meter = null
      return { ...end, reusable: end.reusable && memory.buffer.byteLength <= MEMORY_KEEP_BYTES }
    },
  }
}

interface Run {
  meter: Meter
  output: Output
  clock: ProgramClock
  watched: Watched[]
  /** What the program waits for, when that is why it has to stop. */
  asked: () => Question | null
  open: () => Realm
}

interface RunParts {
  takeRealm: () => EmptyRealm
  /** Whether the program has met the limit of the stack. */
  tooDeep: () => boolean
  request: RunRequest
  reports: Reports
}

function start({ takeRealm, tooDeep, request, reports }: RunParts): Run {
  let realm: Realm | null = null
  const meter = createMeter({
    maxTicks: request.limits.ticks,
    tooDeep,
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
  const clock = createProgramClock({
    ticks: () => meter.ticks,
    realTimeFrom: request.realTimeFrom,
    onRest(ms) {
      output.flush()
      reports.resting(ms)
    },
  })
  const print = (line: Printed): void => {
    meter.measure()
    if (meter.met === null) output.add(line)
  }
  const dialogue = createDialogue({ request, print, onWait: () => meter.meet('asking') })
  const { seed, now } = request
  const { ask, asked } = dialogue
  const { elapsed } = clock
  const watched: Watched[] = []
  const watch = (promise: QuickJSHandle): void => void watched.push({ value: promise.dup() })
  const open = (): Realm => (realm = takeRealm().begin({ meter, seed, now, print, ask, watch, elapsed }))
  return { meter, output, clock, watched, asked, open }
}

/** Runs to the end. A trap of the host leaves the runtime in pieces: then nothing of it is touched again. */
async function finish(
  request: RunRequest,
  { meter, output, clock, watched, asked, open }: Run,
): Promise<RunEnd> {
  const used = (): Pick<RunEnd, 'ticks' | 'elapsed'> => ({ ticks: meter.ticks, elapsed: clock.elapsed() })
  const met = (): Outcome | null => outcomeOfLimit(meter.met, asked())
  try {
    const realm = open()
    const loop = createEventLoop({ realm, meter, clock, watched })
    const performed = await playAndLook({ realm, loop, request, stopped: () => meter.met !== null })
    meter.measure()
    // Whatever the program did after it met a limit, the limit is how it ended.
    const limit = met()
    const end = limit === null ? performed : ended(limit)
    return { ...end, ...used(), reusable: CLEAN_ENDS.has(end.outcome.kind) }
  } catch (error) {
    return { outcome: met() ?? trapped(error), seen: {}, ...used(), reusable: false }
  } finally {
    output.flush()
  }
}

/** Ends after which the engine is as good as new. */
const CLEAN_ENDS = new Set<Outcome['kind']>(['completed', 'threw', 'asking'])

function outcomeOfLimit(met: Meter['met'], question: Question | null): Outcome | null {
  if (met !== 'asking') return met === null ? null : { kind: met }
  return question === null ? null : { kind: 'asking', question }
}

type Performed = Pick<RunEnd, 'outcome' | 'seen' | 'unfinished'>

interface Play {
  realm: Realm
  loop: EventLoop
  request: RunRequest
  stopped: () => boolean
}

async function playAndLook({ realm, loop, request, stopped }: Play): Promise<Performed> {
  const thrown = await loop.run(realm.play(request.program))
  if (thrown !== null) return ended(outcomeOf(thrown, request.program))
  const unfinished = loop.waits()
  const looked = await lookAround<Outcome>({
    realm,
    loop,
    looks: request.looks,
    stopped,
    judge(thrown) {
      const outcome = outcomeOf(thrown, request.program)
      return outcome.kind === 'threw' ? { seen: outcome } : { limit: outcome }
    },
  })
  if ('limit' in looked) return ended(looked.limit)
  return { outcome: { kind: 'completed' }, seen: looked.seen, ...(unfinished ? { unfinished } : {}) }
}

function ended(outcome: Outcome): Performed {
  return { outcome, seen: {} }
}

function outcomeOf(thrown: Described, program: string): Exclude<Outcome, { kind: 'completed' }> {
  if ('shown' in thrown) return { kind: 'threw', error: nonError(thrown) }
  if (isOverflow(thrown)) return { kind: 'tooDeep' }
  if (thrown.internal && MEMORY_MESSAGES.has(thrown.message)) return { kind: 'outOfMemory' }
  if (isRefusedSize(thrown)) return { kind: 'outOfMemory' }
  const { name, message } = thrown
  return { kind: 'threw', error: { name, message, ...placeOf(thrown, program) } }
}

/** The parser throws its own class when a program is nested too deeply. */
function isOverflow({ internal, name, message }: Extract<Described, { stack: string }>): boolean {
  return message === 'stack overflow' && (internal || name === 'SyntaxError')
}

/** A string of more than 2^30 units does not fit into the memory either; QuickJS only says so sooner. */
const MEMORY_MESSAGES = new Set(['out of memory', 'string too long'])

/**
 * `"a".repeat(2 ** 30)`: a built-in refuses a size that no memory would hold, with a RangeError of a class that
 * programs can make too. Theirs have the program on top of the stack; a forged stack only renames a failure.
 */
function isRefusedSize({ name, message, stack }: Extract<Described, { stack: string }>): boolean {
  return name === 'RangeError' && message === 'invalid string length' && /^\s*at [^\n]*\(native\)/.test(stack)
}

function nonError({ shown }: Extract<Described, { shown: unknown }>): RawError {
  return { name: '', message: printedText(shown).slice(0, MESSAGE_CHARACTERS), line: 0, column: 0 }
}

/** Exceptions of the host come through the engine when its stack ends before QuickJS's own limit. */
function trapped(error: unknown): Outcome {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  if (STACK_TRAPS.has(name)) return { kind: 'tooDeep' }
  return { kind: 'lost', reason: `${name}: ${message}` }
}

/** V8, Firefox ("too much recursion"), and memory accesses past the end of the wasm stack. */
const STACK_TRAPS = new Set(['RangeError', 'InternalError', 'RuntimeError'])
