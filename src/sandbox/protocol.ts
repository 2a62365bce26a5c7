/**
 * The only file both sides of the wall import: plain, cloneable data, and no prose.
 * A run always ends in exactly one `Outcome`; nothing the learner's program does can make it reject or hang.
 */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** What a run may use up. Counted in units that are the same on every machine. */
export interface Limits {
  /** Interpreter steps, in ticks of about 10,000 operations each. */
  ticks: number
  /** Printed lines. */
  lines: number
  /** Printed text in all, in UTF-16 units. */
  characters: number
  /** One printed line, in UTF-16 units; the rest is cut and marked. */
  lineCharacters: number
}

/** What to look at once the program has run to its end. */
export type Look =
  | { id: string; kind: 'variable'; name: string }
  /** `awaited`: a promise that is given back is waited for, as `await` does. */
  | { id: string; kind: 'call'; name: string; args: Json[]; awaited?: true }

export interface RunRequest {
  /** The learner's source text, run as it is: never wrapped, never concatenated. */
  program: string
  looks: Look[]
  limits: Limits
  /** Seed of `Math.random`, so that a run can be repeated exactly. */
  seed: number
  /**
   * What `Date.now()` says when the program starts, in milliseconds since 1970. From there the program's clock goes
   * on with its ticks and timers and not with the world's, so that a run can be repeated exactly.
   */
  now: number
  /** What `prompt` and `confirm` give back, in the order in which they are asked; `null`: cancelled. */
  answers: (string | null)[]
  /**
   * When the program asks and there is no answer left: `wait` ends the run as `asking` (run it again with one more
   * answer: `alert` takes one as well), `cancel` goes on as if every question was cancelled.
   */
  whenAsked: 'wait' | 'cancel'
  /**
   * Timers take the time they say, from this moment of the program's clock on, in milliseconds after its start.
   * `null`: nobody waits, the program's clock jumps.
   */
  realTimeFrom: number | null
}

/** What a program asks a person, and waits for. */
export interface Question {
  kind: 'prompt' | 'confirm' | 'alert'
  text: string
  /** What stands in the field at first: the second argument of `prompt`. */
  initial: string
}

/** `question` and `answer` are the texts of `prompt`, `confirm` and `alert` and what was answered. */
export type Stream = 'log' | 'info' | 'warn' | 'error' | 'question' | 'answer'

/** One call of `console.log` and its kin. `text` may hold line breaks. */
export interface Printed {
  stream: Stream
  text: string
  /** True when the end of the text was left out because it was too long. */
  cut?: true
  /**
   * Where every value after the first begins in `text`, in UTF-16 units. Only told where directions of writing could
   * mix them: in one line with right-to-left letters.
   */
  starts?: number[]
  /** The answer to a question was "Cancel": its text is empty. */
  cancelled?: true
}

/**
 * The engine's own words, untranslated. `line` and `column` are 1-based UTF-16 units; 0 when unknown.
 * A thrown value that is no error has no name, and its text as `console.log` shows it as the message.
 */
export interface RawError {
  name: string
  message: string
  line: number
  column: number
}

export type Outcome =
  | { kind: 'completed' }
  | { kind: 'threw'; error: RawError }
  | { kind: 'outOfTime' }
  | { kind: 'outOfMemory' }
  | { kind: 'tooDeep' }
  | { kind: 'tooMuchOutput' }
  /** The program waits for an answer (see `RunRequest.whenAsked`). */
  | { kind: 'asking'; question: Question }
  /** The learner pressed Stop: said by the page's side. */
  | { kind: 'stopped' }
  /** The worker died, could not start, or its engine broke in a way that no limit explains. */
  | { kind: 'lost'; reason: string }

/**
 * A value of the learner's program as harmless data: read by property descriptors within a budget,
 * so that getters, proxies, cycles and `toJSON` run nothing and forge nothing.
 */
export type Shown =
  | { type: 'undefined' | 'null' | 'hole' | 'cycle' | 'getter' | 'cut' }
  | { type: 'boolean'; value: boolean }
  /** Numbers JSON cannot carry (`NaN`, `-0`, infinities) are written as text. */
  | { type: 'number'; value: number | 'NaN' | 'Infinity' | '-Infinity' | '-0' }
  | { type: 'string'; value: string; cut?: true }
  /**
   * `12n`, `Symbol(id)`, the name of the function or class (often empty), an ISO time or `Invalid Date`, `/a/g`;
   * of a promise `pending`, `fulfilled` or `rejected`.
   */
  | { type: 'bigint' | 'symbol' | 'function' | 'class' | 'date' | 'regexp' | 'promise'; value: string }
  | { type: 'error'; name: string; message: string }
  /** `className`: it is no plain list. Other keys than those of its items are not looked at. */
  | { type: 'list'; className?: string; items: Shown[]; more?: number }
  | { type: 'record'; className?: string; entries: [key: string, value: Shown][]; more?: number }
  | { type: 'map'; entries: [key: Shown, value: Shown][]; more?: number }
  | { type: 'set'; items: Shown[]; more?: number }
  /** Anything else, named by its class: `WeakMap`, `ArrayBuffer`, `Proxy`, and boxed primitives as `Number {5}`. */
  | { type: 'other'; value: string }

export type Seen =
  | { kind: 'value'; value: Shown }
  | { kind: 'missing' }
  /** `gave`: what a call that is not awaited had given back already, when the error came later. */
  | { kind: 'threw'; error: RawError; gave?: Shown }
  /** An awaited promise that nothing will ever settle. */
  | { kind: 'pending' }

/** All that is known after a run. */
export interface RunResult {
  outcome: Outcome
  printed: Printed[]
  /** By `Look.id`; empty unless the outcome is `completed`. */
  seen: Record<string, Seen>
  /** Ticks used (see `Limits.ticks`). */
  ticks: number
  /** The program's own clock at the end, in milliseconds after its start. */
  elapsed: number
  /**
   * Of a `completed` run: an `await` outside of functions waits for something that never comes, so that the lines after
   * it did not run.
   */
  unfinished?: true
}

export type RunId = number

export type ToWorker = { type: 'run'; run: RunId; request: RunRequest }

export type FromWorker =
  | { type: 'ready' }
  /** The engine could not be loaded. */
  | { type: 'broken'; reason: string }
  | { type: 'printed'; run: RunId; lines: Printed[] }
  /** Sent while a run is alive, so that silence means a native call that no limit reaches. */
  | { type: 'alive'; run: RunId }
  /** The program waits for a timer: silence of this many milliseconds is no bad sign. */
  | { type: 'resting'; run: RunId; ms: number }
  /** `reusable` is false when the engine can no longer be trusted: the page then discards the worker. */
  | {
      type: 'finished'
      run: RunId
      outcome: Outcome
      seen: Record<string, Seen>
      ticks: number
      elapsed: number
      unfinished?: true
      reusable: boolean
    }
