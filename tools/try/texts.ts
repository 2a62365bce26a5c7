/** What the command says to people. */
import { defaultLimits, MEMORY_MAX_PAGES, SILENCE_MS } from '../../src/sandbox/limits.ts'
import type { Printed } from '../../src/sandbox/protocol.ts'
import { OPERATIONS_PER_TICK, type Tried } from './trial.ts'

export const usage = 'usage: npm run -s try -- FILE.js [--json] [--input TEXT]…   (--help says more)'

const { ticks, lines, characters, lineCharacters } = defaultLimits

export const help = `npm run -s try -- FILE.js [--json] [--input TEXT]…
npm run -s try -- FILE.js|FOLDER|FILE.jsonl … [--input TEXT]…

Runs programs as the learner's page does: same engine, same limits, same backstop.
One FILE.js prints its output and how it ended; with --json, or with more than one program, each is one JSON line.
A line of a .jsonl file is {"id", "code", "inputs"?, "checks"?, "solution"?};
"checks" are those of a lesson.json, and some compare with the solution.

  --input TEXT   the next answer of prompt() or confirm(); when there is none left, the question is cancelled
  --json         one JSON line for each program:
    id           the file, or the id of the line
    outcome      one of these (in brackets: the words for them where sandboxes are compared)
                 completed      it ran to its end                           (finishes)
                 threw          an error that it did not catch              (error)
                 tooDeep        it called itself too often                  (error)
                 outOfTime      too many steps, or a native call too long   (stopped-by-time)
                 outOfMemory    more memory than there is                   (stopped-by-memory)
                 tooMuchOutput  more output than there may be               (stopped-by-output)
                 lost           the sandbox itself failed: "reason"
    output       the console's lines, each with a line feed at its end; questions and answers are not among them
    error        {name, message, line, column} of threw (1-based, 0: unknown), else null
    steps        operations, to about ${OPERATIONS_PER_TICK}; 0 of a program that hung in a native call
    truncated    true when output was cut or left out
    nextRunOk    the run after it printed 2 for 1 + 1, with clean built-ins
    questions    the texts of prompt(), confirm() and alert()
    verdicts     with checks: {check, passed, finding}
    problem      instead of all this: why there is no program (file, line, what to do)

Limits: ${ticks * OPERATIONS_PER_TICK} operations, ${(MEMORY_MAX_PAGES * 64) / 1024} MB, ${lines} lines, ${characters} signs of output, ${lineCharacters} a line;
a native call that no limit reaches is ended after ${SILENCE_MS} ms. Random numbers are the same
in every run, and nobody waits for timers: the program's clock jumps.
Ends with 0 when the sandbox worked, whatever the programs did; with 1 when it did not; with 2 for wrong usage.`

/** How a program ended, in one line. */
export function endText({ outcome, error, reason, steps, truncated, nextRunOk }: Tried): string {
  const parts = [
    outcome,
    ...(error
      ? [[error.name, error.message].filter((part) => part !== '').join(': ') + placeText(error)]
      : []),
    ...(reason === undefined ? [] : [reason]),
    `${steps} steps`,
    ...(truncated ? ['output cut'] : []),
    ...(nextRunOk ? [] : ['the next run does not work']),
  ]
  return `— ${visible(parts.join(', '))}`
}

function placeText({ line, column }: { line: number; column: number }): string {
  return line === 0 ? '' : ` (line ${line}, column ${column})`
}

/** A printed line; questions and answers can be told from output. */
export function lineText({ stream, text }: Printed): string {
  const mark = stream === 'question' ? '? ' : stream === 'answer' ? '> ' : ''
  return mark + visible(text)
}

/** Control signs and those that reorder text are shown as code points: output is not for a terminal to obey. */
function visible(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
