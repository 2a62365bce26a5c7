/** A value of the learner's program as one line of text, written as in a program. */
import type { Shown } from '../../sandbox/protocol.ts'

/** Longer texts are cut: a verdict shows where values differ, not all of them. */
const LONGEST = 400

export function shownText(value: Shown): string {
  const text = write(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text
}

function write(value: Shown): string {
  switch (value.type) {
    case 'undefined':
    case 'null':
      return value.type
    case 'hole':
      return ''
    case 'cycle':
    case 'cut':
      return '…'
    case 'getter':
      return '(…)'
    case 'string':
      return JSON.stringify(value.value)
    case 'number':
    case 'boolean':
    case 'bigint':
    case 'symbol':
    case 'function':
    case 'class':
    case 'date':
    case 'regexp':
    case 'promise':
    case 'other':
      return String(value.value)
    case 'error':
      return `${value.name}: ${value.message}`
    case 'list':
      return `[${[...value.items.map(write), ...more(value.more)].join(', ')}]`
    case 'record':
      return `${value.className ? `${value.className} ` : ''}{ ${[...value.entries.map(([key, each]) => `${key}: ${write(each)}`), ...more(value.more)].join(', ')} }`
    case 'map':
      return `Map { ${[...value.entries.map(([key, each]) => `${write(key)} => ${write(each)}`), ...more(value.more)].join(', ')} }`
    case 'set':
      return `Set { ${[...value.items.map(write), ...more(value.more)].join(', ')} }`
  }
}

function more(count: number | undefined): string[] {
  return count ? ['…'] : []
}
