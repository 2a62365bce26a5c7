/** What a check found: data only, so that every language can say it. */
import type { ValueType } from '../lesson/schema.ts'
import type { Outcome, Shown } from '../sandbox/protocol.ts'

/** Place of the first difference between two texts, in UTF-16 units from the start of each. */
export interface Difference {
  expectedAt: number
  actualAt: number
}

export type Finding =
  | { kind: 'passed' }
  /** The run did not end by itself, so nothing after it counts. */
  | { kind: 'notFinished'; outcome: Outcome }
  /** An `await` outside of functions waits for ever. */
  | { kind: 'neverEnds' }
  /**
   * Printed lines differ. `line` is the first one that differs, 1-based; `difference` is `null` when a side has
   * no such line. Texts are as written, differences leave out what does not count (space at the ends …).
   */
  | { kind: 'lines'; expected: string[]; actual: string[]; line: number; difference: Difference | null }
  /** One line differs from the expected text. */
  | { kind: 'line'; line: number; expected: string; actual: string; difference: Difference }
  | { kind: 'noSuchLine'; line: number; expected: string | null; lineCount: number }
  /** Line `line` (0: no line at all) lacks a text it should hold. */
  | { kind: 'lacks'; line: number; text: string; actual: string[] }
  | { kind: 'unlike'; line: number; pattern: string; actual: string[] }
  | { kind: 'holds'; line: number; text: string }
  | { kind: 'emptyLine'; line: number }
  | { kind: 'repeatedLine'; lines: [number, number]; text: string }
  | { kind: 'unequalLines'; lines: [number, number]; texts: [string, string]; difference: Difference }
  /** Line `line` was too long to be kept whole, so what the check asks cannot be known. */
  | { kind: 'cutLine'; line: number }
  | { kind: 'lineCount'; min?: number; max?: number; actual: number }
  | { kind: 'noSuchName'; name: string }
  /** `call` is set for the result of a call, as source text: `double(4)`. */
  | {
      kind: 'value'
      name: string
      call?: string
      expected: Shown
      actual: Shown
      tolerance?: number
      lapse?: Lapse
    }
  | { kind: 'unchanged'; name: string; actual: Shown }
  | { kind: 'otherType'; name: string; is: ValueType; actual: Shown }
  /** The promise a call gave back waits for something that will never come. */
  | { kind: 'neverSettled'; call: string }
  | { kind: 'callThrew'; call: string; name: string; message: string }
  /** A call should throw an error of the name `expected`, and threw another one. */
  | { kind: 'otherError'; call: string; expected: string; name: string; message: string }
  /** It should throw one, and gave back a value. */
  | { kind: 'didNotThrow'; call: string; expected: string; actual: Shown }
  /** It should throw one, and gave back a value, very often a promise, before an error came. */
  | { kind: 'threwLater'; call: string; expected: string; actual: Shown }
  | { kind: 'sourceCount'; what: string; construct: boolean; min?: number; max?: number; actual: number }
  /** The program cannot be read, so its source cannot be looked at. */
  | { kind: 'unreadable' }
  /** A what-if needs a starting value that the program does not have. */
  | { kind: 'noStartingValue'; name: string }
  | { kind: 'notAnswered'; question: string }
  | { kind: 'otherAnswer'; question: string; choice: string }
  | { kind: 'notTicked' }

/**
 * A common reason why a value is another one: a promise that nobody waited for, a function without `return`,
 * text that looks like the number, a number instead of its text.
 */
export type Lapse = 'noAwait' | 'noReturn' | 'textForNumber' | 'numberForText'

/** Why a what-if check has no run of its own. */
export type NoRun = Extract<Finding, { kind: 'unreadable' | 'noStartingValue' }>

export interface Verdict {
  check: string
  hidden: boolean
  /** The other starting values of a what-if check, as source text, shown with the finding. */
  given?: Record<string, string>
  /** What was answered to the program's questions, shown with the finding. */
  inputs?: (string | null)[]
  finding: Finding
}
