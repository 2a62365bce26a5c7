/** What `npm run bench` was asked for. */
export const parts = ['page', 'course', 'rivals', 'engine'] as const
export type Part = (typeof parts)[number]

export interface BenchOptions {
  /** In the order in which they are measured. */
  parts: Part[]
  rounds: number
  json: boolean
  /** Says where the time goes instead of how much it is. */
  profile: boolean
}

const usage = `npm run bench [-- ${parts.join('|')} …] [--rounds N] [--json] [--profile]`

/** @throws with the usage when a word is not understood */
export function readOptions(words: readonly string[]): BenchOptions {
  const chosen: Part[] = []
  const options = { rounds: 9, json: false, profile: false }
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const part = parts.find((each) => each === word)
    if (part) chosen.push(part)
    else if (word === '--json') options.json = true
    else if (word === '--profile') options.profile = true
    else if (word === '--rounds') options.rounds = roundsOf(words[++at])
    else if (word.startsWith('--rounds=')) options.rounds = roundsOf(word.slice('--rounds='.length))
    else throw new Error(`"${word}" is not known here. ${usage}`)
  }
  return { ...options, parts: chosen.length > 0 ? parts.filter((part) => chosen.includes(part)) : [...parts] }
}

function roundsOf(word: string | undefined): number {
  const rounds = Number(word)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds takes a whole number. ${usage}`)
  return rounds
}
