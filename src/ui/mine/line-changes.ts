/** What changed between two texts, line by line. */

export interface ChangedLine {
  kind: 'same' | 'gone' | 'came'
  text: string
  /** 1-based number in the text that has the line (the later one for `same`). */
  number: number
}

/** Larger middles are shown as replaced as a whole: comparing takes time by the product of both. */
const COMPARED_MAX = 400_000

/** All lines of both texts in reading order: first what went, then what came in its place. */
export function lineChanges(before: string, after: string): ChangedLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const start = sameAtStart(old, now)
  const end = sameAtEnd(old.slice(start), now.slice(start))
  const [oldMiddle, newMiddle] = [old.slice(start, old.length - end), now.slice(start, now.length - end)]
  return [
    ...now.slice(0, start).map((text, at) => line('same', text, at)),
    ...middleChanges(oldMiddle, newMiddle, start),
    ...now.slice(now.length - end).map((text, at) => line('same', text, now.length - end + at)),
  ]
}

/** Only the changed lines and some around them; `null` stands for what is left out. */
export function closeLines(lines: readonly ChangedLine[], around = 2): (ChangedLine | null)[] {
  const near = new Set<number>()
  lines.forEach(({ kind }, at) => {
    if (kind === 'same') return
    for (let each = at - around; each <= at + around; each += 1) near.add(each)
  })
  return lines.flatMap((each, at): (ChangedLine | null)[] => {
    if (near.has(at)) return [each]
    return near.has(at - 1) || (at === 0 && lines.length > 0) ? [null] : []
  })
}

function line(kind: ChangedLine['kind'], text: string, at: number): ChangedLine {
  return { kind, text, number: at + 1 }
}

function sameAtStart(a: readonly string[], b: readonly string[]): number {
  let count = 0
  while (count < Math.min(a.length, b.length) && a[count] === b[count]) count += 1
  return count
}

function sameAtEnd(a: readonly string[], b: readonly string[]): number {
  return sameAtStart([...a].reverse(), [...b].reverse())
}

function middleChanges(old: readonly string[], now: readonly string[], start: number): ChangedLine[] {
  const changes: ChangedLine[] = []
  const common = old.length * now.length > COMPARED_MAX ? [] : commonLines(old, now)
  let [i, j] = [0, 0]
  for (const [atOld, atNew] of [...common, [old.length, now.length] as const]) {
    while (i < atOld) changes.push(line('gone', old[i] ?? '', start + i++))
    while (j < atNew) changes.push(line('came', now[j] ?? '', start + j++))
    if (atNew < now.length) changes.push(line('same', now[j] ?? '', start + j))
    i += 1
    j += 1
  }
  return changes
}

/** Places of a longest common subsequence. */
function commonLines(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1
  const length = new Uint32Array((a.length + 1) * width)
  const of = (i: number, j: number): number => length[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      length[i * width + j] = a[i] === b[j] ? of(i + 1, j + 1) + 1 : Math.max(of(i + 1, j), of(i, j + 1))
    }
  }
  const places: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) places.push([i++, j++])
    else if (of(i + 1, j) >= of(i, j + 1)) i += 1
    else j += 1
  }
  return places
}
