/** Times are worth nothing across machines; how ways of doing the same compare in one run is. */

/** What one round of one side measured: a number for each figure. */
export type Round = Record<string, number>

export interface Side {
  name: string
  /** Does the whole work once and says what it took. */
  round: () => Promise<Round>
}

/** Numbers of all rounds, by figure and side, in the order of the rounds. */
export type Samples = Record<string, Record<string, number[]>>

/**
 * Every side in every round, so that a machine that is busy for a while is busy for all; another side comes first
 * in each. One round before is not counted.
 */
export async function byTurns(sides: readonly Side[], rounds: number): Promise<Samples> {
  const samples: Samples = {}
  for (let round = 0; round <= rounds; round++) {
    const first = round % sides.length
    for (const { name, round: once } of [...sides.slice(first), ...sides.slice(0, first)]) {
      const measured = await once()
      if (round === 0) continue
      for (const [figure, value] of Object.entries(measured)) {
        samples[figure] ??= {}
        const list = (samples[figure][name] ??= [])
        list.push(value)
      }
    }
  }
  return samples
}

/** The middle of a list that is not empty; the mean of the two in the middle when their number is even. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? NaN : (low + high) / 2
}

/** The median of `value / base` of each round: 2 is twice as much. */
export function medianRatio(values: readonly number[], bases: readonly number[]): number {
  return median(values.map((value, round) => value / (bases[round] ?? NaN)))
}
