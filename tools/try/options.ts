/** The words after `npm run -s try --`. */
import { parseArgs } from 'node:util'

export interface Options {
  paths: string[]
  json: boolean
  help: boolean
  inputs: string[]
}

/** Null when they cannot be understood. */
export function readOptions(words: string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        input: { type: 'string', multiple: true, default: [] },
      },
    })
    if (positionals.length === 0 && !values.help) return null
    return { paths: positionals, json: values.json, help: values.help, inputs: values.input }
  } catch {
    return null
  }
}
