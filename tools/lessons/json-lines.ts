/** Where things stand in a JSON text: `JSON.parse` gives values but neither lines nor repeated keys. */
import { codePoint, forbiddenSign } from './signs.ts'

export interface JsonMap {
  /** Line (1-based) of every value, by its path: `checks[1].expect.type`. The whole text has the path ''. */
  lines: Map<string, number>
  faults: { line: number; field: string; problem: string; remedy: string }[]
  /** False after a fault that ended the walk: the last one of the list. */
  whole: boolean
}

const deepest = 40
/** An honest lesson has a few hundred values with names of a dozen signs. */
const mostValues = 20_000
const longestKey = 100
/** Longer paths have no line of their own: a problem there is given the line of what is around it. */
const longestPath = 300

/** Walks a JSON text up to the first fault in its grammar or its size. */
export function mapJson(text: string): JsonMap {
  const map: JsonMap = { lines: new Map(), faults: [], whole: true }
  const walker = new Walker(text, map)
  try {
    walker.whole()
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    map.whole = false
    map.faults.push({ line: walker.line(error.at), field: '', problem: error.message, remedy: error.remedy })
  }
  return map
}

/** `checks[1].expect` + `type` → `checks[1].expect.type`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((before, part) => {
    if (typeof part === 'number') return `${before}[${part}]`
    return before === '' ? String(part) : `${before}.${String(part)}`
  }, '')
}

class Fault extends Error {
  readonly at: number
  readonly remedy: string
  constructor(at: number, problem: string, remedy: string) {
    super(problem)
    this.at = at
    this.remedy = remedy
  }
}

class Walker {
  private at = 0
  private values = 0
  private readonly lineStarts: number[]
  private readonly text: string
  private readonly map: JsonMap

  constructor(text: string, map: JsonMap) {
    this.text = text
    this.map = map
    this.lineStarts = [0]
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.lineStarts.push(at + 1)
  }

  whole(): void {
    this.value([])
    this.space()
    if (this.at < this.text.length)
      this.fail(
        'something stands after the end of the JSON value',
        'Delete it, or mend the brackets before it.',
      )
  }

  line(at: number): number {
    let low = 0
    let high = this.lineStarts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.lineStarts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  private value(path: PropertyKey[]): void {
    this.space()
    if (path.length > deepest) this.fail(`nested deeper than ${deepest} levels`, 'Make it flatter.')
    this.values += 1
    if (this.values > mostValues) this.fail(`more than ${mostValues} values`, 'Shorten it.')
    const field = fieldPath(path)
    if (field.length <= longestPath && !this.map.lines.has(field))
      this.map.lines.set(field, this.line(this.at))
    const sign = this.text[this.at]
    if (sign === '{') return this.members(path)
    if (sign === '[') return this.items(path)
    if (sign === '"') return this.refuseHidden(this.at, field, this.string())
    const plain = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y
    plain.lastIndex = this.at
    const found = plain.exec(this.text)
    if (!found)
      this.fail(
        'the JSON is malformed: a value is missing here',
        'Write text in "double quotes", a number, true, false, null, […] or {…}.',
      )
    this.at += found[0].length
  }

  /** An escape such as `\u202e` brings in what a file may not hold as it is. */
  private refuseHidden(at: number, field: string, text: string): void {
    const found = forbiddenSign.exec(text)
    if (!found) return
    const problem = `it holds the invisible sign ${codePoint(found[0])}`
    this.map.faults.push({ line: this.line(at), field, problem, remedy: 'Delete it.' })
  }

  private members(path: PropertyKey[]): void {
    const keys = new Set<string>()
    this.list('}', () => {
      if (this.text[this.at] !== '"')
        this.fail(
          'the JSON is malformed: a name in "double quotes" is missing here',
          'Mind the comma before } and the quotes.',
        )
      const start = this.at
      const key = this.string()
      if (key.length > longestKey) this.fail(`a name longer than ${longestKey} signs`, 'Shorten it.')
      this.checkKey({ key, keys, path, line: this.line(start) })
      this.space()
      if (this.text[this.at] !== ':')
        this.fail('the JSON is malformed: a colon is missing here', 'Write "name": value.')
      this.at += 1
      this.value([...path, key])
    })
  }

  private checkKey(found: { key: string; keys: Set<string>; path: PropertyKey[]; line: number }): void {
    const { key, keys, path, line } = found
    const field = fieldPath([...path, key])
    if (key === '__proto__') {
      this.map.faults.push({
        line,
        field,
        problem: 'the name __proto__ is reserved',
        remedy: 'Choose another name.',
      })
    }
    if (keys.has(key)) {
      this.map.faults.push({
        line,
        field,
        problem: 'stands twice in the same object',
        remedy: 'Keep one of them.',
      })
    }
    keys.add(key)
  }

  private items(path: PropertyKey[]): void {
    let index = 0
    this.list(']', () => {
      this.value([...path, index])
      index += 1
    })
  }

  private list(end: '}' | ']', one: () => void): void {
    this.at += 1
    this.space()
    if (this.text[this.at] === end) return void (this.at += 1)
    for (;;) {
      this.space()
      one()
      this.space()
      const sign = this.text[this.at]
      if (sign !== ',' && sign !== end)
        this.fail(
          `the JSON is malformed: a comma or ${end} is missing here`,
          'Look at the end of the line before.',
        )
      this.at += 1
      if (sign === end) return
    }
  }

  private string(): string {
    const start = this.at
    // eslint-disable-next-line no-control-regex -- JSON forbids them in strings
    const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
    string.lastIndex = start
    const found = string.exec(this.text)
    if (!found)
      this.fail(
        'the JSON is malformed: this text does not end, or holds a wrong \\ or a line break',
        'Write \\" for a quote and \\n for a line break inside text.',
      )
    this.at += found[0].length
    return String(JSON.parse(found[0]))
  }

  private space(): void {
    const space = /[ \t\n\r]*/y
    space.lastIndex = this.at
    this.at += space.exec(this.text)?.[0].length ?? 0
  }

  private fail(problem: string, remedy: string): never {
    throw new Fault(this.at, problem, remedy)
  }
}
