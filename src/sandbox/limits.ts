/** Every bound of the sandbox, by name and with its unit. */
import type { Limits } from './protocol.ts'

/**
 * What a run may use up.
 * Measured with QuickJS 2025-09-13 on a 2-core server: 8,000 ticks are 2.1 s of `total = total + i` in an
 * endless loop in node, 1.2 s in Chromium; a `for` loop of 5 million steps uses 1,000.
 */
export const defaultLimits: Limits = {
  ticks: 8_000,
  lines: 100_000,
  characters: 2_000_000,
  lineCharacters: 10_000,
}

/** How far one tick moves the program's clock, in milliseconds: a loop that waits for `Date.now()` ends. */
export const TICK_MS = 0.5

/** Promise jobs that count as one tick (2 million a run): jobs made of built-ins alone are never interrupted. */
export const JOBS_PER_TICK = 250
/** Promise jobs run in one go before the limits are looked at again. */
export const JOBS_PER_BATCH = 50

/** What the QuickJS builds start with, in wasm pages of 64 KB: 16 MB. */
export const MEMORY_START_PAGES = 256
/** The only limit of memory that holds, in wasm pages: 96 MB. `setMemoryLimit` miscounts under Emscripten. */
export const MEMORY_MAX_PAGES = 1_536
/** Wasm memory never shrinks: an engine that has grown beyond this (48 MB) is replaced after the run. */
export const MEMORY_KEEP_BYTES = 48 * 2 ** 20

/**
 * QuickJS's own stack limit, in bytes: about 740 plain calls, or 280 through `map`. Above 144 KB the stack of a
 * Chromium worker that has just started ends first for some kinds of recursion (`toString`, generators), and then
 * the learner's program gets no error that it could catch.
 */
export const STACK_BYTES = 128 * 1024

/** An error message of the learner's program, in UTF-16 units. */
export const MESSAGE_CHARACTERS = 2_000

/** How much of a value is read. Whatever is left out is marked. */
export interface Budget {
  /** Values in all, nested ones included. */
  nodes: number
  /** Levels of nesting. */
  depth: number
  /** Items of one list, entries of one record, map or set. */
  items: number
  /** UTF-16 units of one string. */
  string: number
  /** UTF-16 units of all strings and keys. */
  text: number
}

/** For values that checks compare. */
export const lookBudget: Budget = {
  nodes: 20_000,
  depth: 60,
  items: 10_000,
  string: 200_000,
  text: 1_000_000,
}
/** For values that are printed: nobody reads more of them. */
export const printBudget: Budget = { nodes: 5_000, depth: 20, items: 1_000, string: 20_000, text: 40_000 }

/** Later lines wait no longer than this for the next of them, in milliseconds. */
export const FLUSH_MS = 30
/** Lines handed over one by one, so that a program that then hangs has shown what it printed. */
export const FIRST_LINES = 200
/** A busy worker says that it lives about this often, in milliseconds. */
export const ALIVE_MS = 250
/** Silence of a busy worker, in milliseconds of being awake: it is inside a native call no limit reaches. */
export const SILENCE_MS = 6_000
/**
 * The longest run, in milliseconds of being awake, whatever the worker says: ten times what 8,000 ticks of a plain
 * loop take on the machine they were measured on. Ticks of regular expressions and of long texts take longer.
 */
export const RUN_MS = 20_000
/** The longest start of a worker, in milliseconds of being awake: slow networks need 13 s for the engine. */
export const START_MS = 60_000
/** How often the page looks at its clock while a worker is busy or starting, in milliseconds. */
export const BEAT_MS = 500
