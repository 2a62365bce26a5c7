/**
 * Where the strings and comments of a program are. Programs of lessons may be broken on purpose, so this
 * never fails: a quote that is not closed ends with its line.
 */

/** From `start` up to `end`, in UTF-16 units, without the signs around it. */
export interface Region {
  start: number
  end: number
  kind: 'string' | 'template' | 'comment'
}

/** Typographic quotes cannot stand in a program, except where a beginner wrote them for real ones. */
const curly: Record<string, string> = {
  '“': '”“"',
  '”': '”“"',
  '„': '”“"',
  '«': '»',
  '»': '«»',
  '‘': "’‘'",
  '’': "’‘'",
}

/** After these words a slash begins a regular expression. */
const beforeExpression =
  /(?:^|[^\p{L}\p{N}_$.])(?:return|typeof|case|in|of|delete|void|throw|new|else|do|await|yield)$/u

/** Deeper nesting of templates is read as text: only a hostile file has it. */
const deepestTemplate = 50

export function codeRegions(program: string): Region[] {
  const scanner = new Scanner(program)
  scanner.code(false)
  return scanner.regions
}

class Scanner {
  readonly regions: Region[] = []
  private at = 0
  /** Code since the last string or comment, to tell a division from a regular expression. */
  private before = ''
  private templates = 0
  private readonly program: string

  constructor(program: string) {
    this.program = program
  }

  /** Scans code; `inTemplate` up to the `}` that ends a `${`. */
  code(inTemplate: boolean): void {
    let depth = 0
    while (this.at < this.program.length) {
      const sign = this.program.charAt(this.at)
      const next = this.program.charAt(this.at + 1)
      if (inTemplate && sign === '}' && depth === 0) return
      if (sign === '{') depth += 1
      if (sign === '}') depth -= 1
      if (sign === '/' && next === '/') this.comment('\n', 0)
      else if (sign === '/' && next === '*') this.comment('*/', 2)
      else if (sign === '`') this.template()
      else if (sign === '"' || sign === "'") this.string(sign)
      else if (Object.hasOwn(curly, sign)) this.string(curly[sign] ?? '')
      else if (sign === '/' && this.regularExpression()) continue
      else {
        this.before = `${this.before}${sign}`.slice(-12)
        this.at += 1
      }
    }
  }

  private comment(end: string, signs: number): void {
    const start = this.at + 2
    const found = this.program.indexOf(end, start)
    const stop = found < 0 ? this.program.length : found
    this.regions.push({ start, end: stop, kind: 'comment' })
    this.at = found < 0 ? stop : stop + signs
  }

  private string(closers: string): void {
    const start = this.at + 1
    this.at = start
    while (this.at < this.program.length) {
      const sign = this.program.charAt(this.at)
      if (sign === '\n' || closers.includes(sign)) break
      this.at += sign === '\\' ? 2 : 1
    }
    this.at = Math.min(this.at, this.program.length)
    this.regions.push({ start, end: this.at, kind: 'string' })
    if (this.program.charAt(this.at) !== '\n') this.at += 1
    this.before = '"'
  }

  private template(): void {
    let start = this.at + 1
    this.at = start
    while (this.at < this.program.length) {
      const sign = this.program.charAt(this.at)
      if (sign === '`') break
      if (sign === '$' && this.program.charAt(this.at + 1) === '{' && this.templates < deepestTemplate) {
        this.regions.push({ start, end: this.at, kind: 'template' })
        this.placeholder()
        start = this.at
      } else this.at += sign === '\\' ? 2 : 1
    }
    const end = Math.min(this.at, this.program.length)
    if (start <= end) this.regions.push({ start, end, kind: 'template' })
    this.at = end + 1
    this.before = '"'
  }

  /** Scans the code between `${` and `}`. */
  private placeholder(): void {
    this.at += 2
    this.before = '('
    this.templates += 1
    this.code(true)
    this.templates -= 1
    this.at += 1
  }

  /** Passes over a regular expression; false when the slash divides, or nothing closes it in its line. */
  private regularExpression(): boolean {
    const before = this.before.trimEnd()
    if (/[\p{L}\p{N}_$)\]}"]$/u.test(before) && !beforeExpression.test(before)) return false
    // Counted, because every slash of a line may begin one that nothing closes.
    const expression = /\/(?![*/])(?:[^\\/[\n]|\\[^\n]|\[(?:[^\\\]\n]|\\[^\n]){0,200}\]){1,200}\/[a-z]*/y
    expression.lastIndex = this.at
    const found = expression.exec(this.program)
    if (!found) return false
    this.at += found[0].length
    this.before = '"'
    return true
  }
}
