/** What the methods of `console` print. The values come as data: nothing here runs a line of the program. */
import { formattedTexts } from '../console-format.ts'
import { tableText } from '../console-table.ts'
import type { Printed, Shown, Stream } from '../protocol.ts'
import { printedText, shownText } from '../shown-text.ts'

/** One call of a method of `console`. */
export interface ConsoleCall {
  method: string
  values: Shown[]
  /** Arguments that were left out. */
  more?: number
}

export interface ConsoleParts {
  print: (line: Printed) => void
  /** The program's clock, in milliseconds after its start. */
  elapsed: () => number
}

/** Counters and timers that are kept; calls print nothing, so that no other limit would hold them. */
const LABELS = 1_000
/** Of a label, in UTF-16 units. */
const LABEL_CHARACTERS = 200
/** Levels of `console.group` that are seen. */
const LEVELS = 20

/** Values of one line that are kept apart from each other. */
const VALUES_APART = 50

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

type Method = (call: ConsoleCall) => void

/** Everything a browser's console has: what cannot be shown here does nothing, instead of stopping the program. */
export const consoleMethods = (
  'log info warn error debug dir dirxml table trace assert clear group groupCollapsed groupEnd count countReset ' +
  'time timeLog timeEnd timeStamp profile profileEnd'
).split(' ')

/** A console of one run: it remembers groups, counters and timers. */
export function createConsole({ print, elapsed }: ConsoleParts): (call: ConsoleCall) => void {
  let level = 0
  const counts = new Map<string, number>()
  const starts = new Map<string, number>()

  function show(stream: Stream, text: string, call?: ConsoleCall): void {
    showAll(stream, [text], call)
  }

  function showAll(stream: Stream, texts: string[], call?: ConsoleCall): void {
    const text = inGroup(texts.join(' '))
    print({ stream, text, ...(call && isCut(call) ? { cut: true } : {}), ...startsIn(text, texts) })
  }

  const inGroup = (text: string): string => (level === 0 ? text : indented(text, Math.min(level, LEVELS)))

  const plain =
    (stream: Stream): Method =>
    (call) =>
      showAll(stream, formattedTexts(call.values), call)

  function group(call: ConsoleCall): void {
    if (call.values.length > 0) plain('log')(call)
    level += 1
  }

  function showTime({ values }: ConsoleCall): void {
    const label = labelOf(values)
    const start = starts.get(label)
    if (start === undefined) return show('warn', `${label}: ?`)
    const rest = values.length > 1 ? ` ${textOf(values.slice(1))}` : ''
    show('log', `${label}: ${Math.round((elapsed() - start) * 100) / 100} ms${rest}`)
  }

  const methods: Record<string, Method> = {
    log: plain('log'),
    info: plain('info'),
    warn: plain('warn'),
    error: plain('error'),
    debug: plain('log'),
    dirxml: plain('log'),
    group,
    groupCollapsed: group,
    groupEnd() {
      level = Math.max(0, level - 1)
    },
    dir(call) {
      const [value] = call.values
      show('log', value ? shownText(value) : '', { ...call, values: value ? [value] : [] })
    },
    table(call) {
      const [data, columns] = call.values
      const text = data ? tableText(data, namesIn(columns)) : null
      if (text === null) plain('log')(call)
      else show('log', text)
    },
    trace: (call) => show('log', titled('Trace', call.values), call),
    assert({ values: [condition, ...values] }) {
      if (condition && !isFalsy(condition)) return
      show('error', titled('Assertion failed', values))
    },
    count({ values }) {
      const label = labelOf(values)
      const count = (counts.get(label) ?? 0) + 1
      keep(counts, label, count)
      show('log', `${label}: ${count}`)
    },
    countReset: ({ values }) => void counts.delete(labelOf(values)),
    time: ({ values }) => keep(starts, labelOf(values), elapsed()),
    timeLog: showTime,
    timeEnd(call) {
      showTime(call)
      starts.delete(labelOf(call.values))
    },
  }

  return (call) => methods[call.method]?.(call)
}

function indented(text: string, levels: number): string {
  const space = '  '.repeat(levels)
  return space + text.replaceAll('\n', `\n${space}`)
}

/** The further values of a line in which they could change places: see `Printed.starts`. */
function startsIn(line: string, [, ...further]: string[]): Pick<Printed, 'starts'> {
  const mixes = further.length > 0 && further.length <= VALUES_APART && rightToLeft.test(line)
  if (!mixes || line.includes('\n')) return {}
  let end = line.length - further.join(' ').length - 1
  const starts = further.map((text) => {
    const start = end + 1
    end = start + text.length
    return start
  })
  return { starts }
}

function textOf(values: readonly Shown[]): string {
  return values.map(printedText).join(' ')
}

function titled(title: string, values: readonly Shown[]): string {
  return values.length > 0 ? `${title}: ${formattedTexts(values).join(' ')}` : title
}

function isCut({ values, more }: ConsoleCall): boolean {
  return more !== undefined || values.some((value) => value.type === 'string' && value.cut)
}

function labelOf([label]: readonly Shown[]): string {
  return label && label.type !== 'undefined' ? printedText(label).slice(0, LABEL_CHARACTERS) : 'default'
}

function keep(kept: Map<string, number>, label: string, value: number): void {
  if (kept.size < LABELS || kept.has(label)) kept.set(label, value)
}

function namesIn(columns: Shown | undefined): string[] | null {
  return columns?.type === 'list' ? columns.items.map(printedText) : null
}

/** As `if` sees it. */
function isFalsy(value: Shown): boolean {
  switch (value.type) {
    case 'undefined':
    case 'null':
      return true
    case 'boolean':
    case 'string':
      return !value.value
    case 'number':
      return value.value === 0 || value.value === '-0' || value.value === 'NaN'
    case 'bigint':
      return value.value === '0n'
    default:
      return false
  }
}
