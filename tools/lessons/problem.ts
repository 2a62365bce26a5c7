/** What is wrong with a lesson, for its author: one clear line each. */

export interface Problem {
  /** The path as the author typed it, with forward slashes. */
  file: string
  /** 1-based; absent when the problem is not in one line. */
  line?: number
  /** What in the file: `checks[1].expect.type`, `hints.first-quote`. Empty for the file as a whole. */
  field: string
  problem: string
  /** What to do. */
  remedy: string
}

/** More than these in one file say nothing new, and a hostile file could have a hundred thousand. */
const mostPerFile = 20

/** `lessons/hello/x/en.md:12: hints.first-quote: HTML is not allowed. Use …`, always a single line. */
export function problemLine(problem: Problem): string {
  const { file, line, field } = problem
  const place = line === undefined ? file : `${file}:${line}`
  const sentence = `${place}: ${field === '' ? '' : `${field}: `}${problem.problem}. ${problem.remedy}`
  return visible(sentence.trimEnd())
}

/** A piece of somebody's file inside a sentence: short, quoted, without line breaks. */
export function quoted(value: unknown): string {
  return `"${shortened(typeof value === 'string' ? value : (jsonOf(value) ?? String(value)))}"`
}

/** A value as it stands in a JSON file: quotes tell text from numbers, so that only text has them. */
export function asWritten(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : shortened(jsonOf(value) ?? String(value))
}

export function shortened(text: string): string {
  return visible(text.length > 60 ? `${text.slice(0, 57)}…` : text)
}

/** The type of `JSON.stringify` conceals that functions, symbols and `undefined` have no JSON; nor has `1e999`. */
function jsonOf(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : JSON.stringify(value)
}

/** What a fault of this program itself looks like to the author of the lesson that brought it to light. */
export function unforeseen(file: string, error: unknown): Problem {
  const problem = `could not be checked (${quoted(String(error))})`
  return { file, field: '', problem, remedy: 'Make it simpler, and tell the makers of Jisr.' }
}

/** Keeps the first problems of every file and counts the others. */
export function withinReason(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>()
  const kept = problems.filter(({ file }) => {
    const count = (counts.get(file) ?? 0) + 1
    counts.set(file, count)
    return count <= mostPerFile
  })
  const more = [...counts].filter(([, count]) => count > mostPerFile)
  return [...kept, ...more.map(([file, count]) => tooMany(file, count - mostPerFile))]
}

function tooMany(file: string, count: number): Problem {
  return { file, field: '', problem: `${count} more problems`, remedy: 'Mend the ones above first.' }
}

/** Signs that would break the line, reorder it on a terminal or hide in it are written as code points. */
function visible(text: string): string {
  return text.replace(
    /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\p{Noncharacter_Code_Point}]/gu,
    (sign) => {
      return [...Array(sign.length).keys()]
        .map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`)
        .join('')
    },
  )
}
