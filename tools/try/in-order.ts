/** Several workers take items from one list; results come out in the order of the list. */
export async function inOrder<Item, Result>(
  items: Iterable<Item>,
  workers: readonly ((item: Item) => Promise<Result>)[],
  emit: (result: Result) => void,
): Promise<void> {
  const left = items[Symbol.iterator]()
  const waiting = new Map<number, Result>()
  let taken = 0
  let emitted = 0

  async function workThrough(work: (item: Item) => Promise<Result>): Promise<void> {
    for (let next = left.next(); !next.done; next = left.next()) {
      const place = taken++
      waiting.set(place, await work(next.value))
      for (let ready = waiting.get(emitted); ready !== undefined; ready = waiting.get(emitted)) {
        waiting.delete(emitted++)
        emit(ready)
      }
    }
  }

  await Promise.all(workers.map(workThrough))
}
