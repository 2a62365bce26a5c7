/** All that the explainer says of one program, as `npm run explain` prints it. */
import { explain } from '../../src/explain/explain.ts'
import type { Explanation } from '../../src/explain/explanation.ts'
import { notice } from '../../src/explain/notice.ts'
import type { RunResult } from '../../src/sandbox/protocol.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { parse } from '../../src/syntax/parse.ts'
import type { Program } from './programs.ts'
import { runWith } from './run.ts'
import { repaired, type Wording } from './wording.ts'

interface Said {
  kind: string
  line: number
  column: number
  endColumn: number
  text: string
  params: Record<string, string | number>
  repair: { description: string; code: string } | null
}

/** `kind` is null where there is nothing to say. Columns are 1-based UTF-16 units. */
export interface Report extends Omit<Said, 'kind' | 'line' | 'column' | 'endColumn'> {
  id: string
  /** How far the program came: `syntax`, `runtime`, `limit`, or null when it ran to its end. */
  phase: 'syntax' | 'runtime' | 'limit' | null
  kind: string | null
  line: number | null
  column: number | null
  endColumn: number | null
  /** The engine's own words. */
  original: string | null
  notices: Said[]
}

/** Whatever the program does, and whatever becomes of its explanation, there is a report. */
export async function reportOn(sandbox: Sandbox, program: Program, wording: Wording): Promise<Report> {
  const { id, code, host } = program
  const result = await runWith(sandbox, { program: code, host })
  const { outcome, printed } = result
  const say = (each: Explanation): Said => said(each, code, wording)
  try {
    const explanation = explain({ program: code, outcome, printed })
    return {
      ...lostReport(id, originalOf(result)),
      phase: phaseOf(code, result),
      ...(explanation ? say(explanation) : {}),
      notices: notice({ program: code, result }).map(say),
    }
  } catch (error) {
    console.error(`${id}: ${String(error)}`)
    return lostReport(id, originalOf(result))
  }
}

/** A report that has nothing to say but the engine's own words. */
export function lostReport(id: string, original: string | null): Report {
  return {
    id,
    phase: null,
    kind: null,
    line: null,
    column: null,
    endColumn: null,
    text: '',
    params: {},
    original,
    repair: null,
    notices: [],
  }
}

function said(explanation: Explanation, code: string, wording: Wording): Said {
  const { kind, line, column, endColumn, params } = explanation
  const after = repaired(explanation, code)
  return {
    kind,
    line,
    column,
    endColumn,
    text: wording.sentences(explanation),
    params,
    repair: after === null ? null : { description: wording.description(explanation), code: after },
  }
}

function phaseOf(code: string, { outcome }: RunResult): Report['phase'] {
  if (outcome.kind === 'completed') return null
  if (parse(code).kind === 'problem') return 'syntax'
  return outcome.kind === 'threw' ? 'runtime' : 'limit'
}

function originalOf({ outcome }: RunResult): string | null {
  if (outcome.kind === 'completed') return null
  return outcome.kind === 'threw' ? `${outcome.error.name}: ${outcome.error.message}` : outcome.kind
}
