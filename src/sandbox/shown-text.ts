/** A value as one line of text, as a browser's console shows it. */
import type { Shown } from './protocol.ts'

/** Text at the top level of `console.log`: strings as they are, everything else as inside a structure. */
export function printedText(value: Shown): string {
  return value.type === 'string' ? value.value + (value.cut ? '…' : '') : shownText(value)
}

/** Text of a value inside a structure: strings in quotes. */
export function shownText(value: Shown): string {
  switch (value.type) {
    case 'undefined':
    case 'null':
      return value.type
    case 'hole':
      return holes(1)
    case 'cycle':
      return '[Circular]'
    case 'getter':
      return '[Getter]'
    case 'cut':
      return '…'
    case 'boolean':
    case 'number':
      return String(value.value)
    case 'string':
      return JSON.stringify(value.value) + (value.cut ? '…' : '')
    case 'bigint':
    case 'symbol':
    case 'date':
    case 'regexp':
    case 'other':
      return value.value
    case 'function':
      return `ƒ ${value.value}()`
    case 'class':
      return `class ${value.value}`.trimEnd()
    case 'promise':
      return `Promise { <${value.value}> }`
    case 'error':
      return [value.name, value.message].filter((part) => part !== '').join(': ')
    case 'list':
      return listText(value)
    case 'record':
      return recordText(value)
    case 'map':
      return `Map${braces(
        value.entries.map(([key, entry]) => `${shownText(key)} => ${shownText(entry)}`),
        value.more,
        true,
      )}`
    case 'set':
      return `Set${braces(value.items.map(shownText), value.more, true)}`
    default: {
      const unreachable: never = value
      return unreachable
    }
  }
}

function listText({ className, items, more }: Extract<Shown, { type: 'list' }>): string {
  const parts = withMore(itemTexts(items), more)
  return `${className === undefined ? '' : `${className} `}[${parts.join(', ')}]`
}

function recordText({ className, entries, more }: Extract<Shown, { type: 'record' }>): string {
  const parts = entries.map(([key, entry]) => `${keyText(key)}: ${shownText(entry)}`)
  return (className === undefined ? '' : `${className} `) + braces(parts, more, false)
}

function braces(parts: string[], more: number | undefined, counted: boolean): string {
  const all = withMore(parts, more)
  const body = all.length === 0 ? '{}' : `{ ${all.join(', ')} }`
  return counted ? `(${parts.length + (more ?? 0)}) ${body}` : body
}

function withMore(parts: string[], more: number | undefined): string[] {
  return more === undefined ? parts : [...parts, `… +${more}`]
}

/** Neighbouring holes are counted, as in `empty × 2`. */
function itemTexts(items: Shown[]): string[] {
  const texts: string[] = []
  let empty = 0
  for (const item of items) {
    if (item.type === 'hole') {
      empty += 1
      continue
    }
    if (empty > 0) texts.push(holes(empty))
    empty = 0
    texts.push(shownText(item))
  }
  return empty > 0 ? [...texts, holes(empty)] : texts
}

function holes(count: number): string {
  return count === 1 ? 'empty' : `empty × ${count}`
}

function keyText(key: string): string {
  return /^(?:[\p{ID_Start}$_][\p{ID_Continue}$]*|\[Symbol\(.*\)\]|\d+)$/u.test(key)
    ? key
    : JSON.stringify(key)
}
