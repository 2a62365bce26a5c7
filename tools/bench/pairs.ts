/** Times are worth nothing across machines; how two ways of doing the same compare in one run is. */

export interface Pair {
  name: string
  /** What is measured, and what it is measured against; each does its whole work when called. */
  ours: () => unknown
  against: () => unknown
}

export interface Compared {
  name: string
  /** Medians, in milliseconds. */
  ours: number
  against: number
  /** Median of `against / ours` of each round: 1 is as fast, 0.5 takes twice as long. */
  speed: number
}

/**
 * Runs both sides of every pair in turn, so that a machine that is busy for a while is busy for both, and so that
 * neither always comes first. One round before is not counted.
 */
export async function comparePairs(pairs: readonly Pair[], rounds: number): Promise<Compared[]> {
  const compared: Compared[] = []
  for (const pair of pairs) compared.push(await comparePair(pair, rounds))
  return compared
}

async function comparePair({ name, ours, against }: Pair, rounds: number): Promise<Compared> {
  const times: { ours: number; against: number }[] = []
  for (let round = 0; round <= rounds; round++) {
    const oursFirst = round % 2 === 0
    const before = oursFirst ? await timeOf(ours) : await timeOf(against)
    const after = oursFirst ? await timeOf(against) : await timeOf(ours)
    times.push(oursFirst ? { ours: before, against: after } : { ours: after, against: before })
  }
  const counted = times.slice(1)
  return {
    name,
    ours: median(counted.map((time) => time.ours)),
    against: median(counted.map((time) => time.against)),
    speed: median(counted.map((time) => time.against / time.ours)),
  }
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The middle of a list that is not empty. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
