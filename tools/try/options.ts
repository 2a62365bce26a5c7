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
      args: withAnswers(words),
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

/** An answer may begin with a hyphen, as `-5` does: `parseArgs` takes such a word for an option unless it is joined. */
function withAnswers(words: readonly string[]): string[] {
  const joined: string[] = []
  const left = [...words]
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === '--') return [...joined, word, ...left]
    const answer = word === '--input' ? left.shift() : undefined
    joined.push(answer === undefined ? word : `${word}=${answer}`)
  }
  return joined
}
