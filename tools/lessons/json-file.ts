/** `lesson.json` and `unit.json`: text → checked data, or problems with field and line. */
import type { z } from 'zod'
import { fieldPath, mapJson, type JsonMap } from './json-lines.ts'
import { asWritten, quoted, type Problem } from './problem.ts'

type Issue = z.core.$ZodIssue

/** What a problem needs when the file is known. */
export type Report = (field: string, problem: string, remedy: string) => void

/** Adds problems about a JSON file, each with the line where its field stands. */
export function reporter(file: string, map: JsonMap, problems: Problem[]): Report {
  return (field, problem, remedy) => {
    const line = nearestLine(map, field)
    problems.push({ file, ...(line === undefined ? {} : { line }), field, problem, remedy })
  }
}

/** Parses and checks against a schema. Returns null and adds problems when it does not fit. */
export function parseJsonFile<T>(
  source: { file: string; text: string; schema: z.ZodType<T> },
  problems: Problem[],
): { value: T; report: Report } | null {
  const map = mapJson(source.text)
  for (const fault of map.faults) problems.push({ file: source.file, ...fault })
  if (!map.whole) return null
  const report = reporter(source.file, map, problems)
  const value: unknown = JSON.parse(source.text)
  const found = source.schema.safeParse(value)
  if (!found.success) {
    // One number can be too large in two ways: the last one is the stricter.
    const issues = new Map(
      found.error.issues.map((issue) => [`${fieldPath(issue.path)} ${issue.code}`, issue]),
    )
    for (const issue of issues.values()) reportIssue(innermost(issue), value, report)
    return null
  }
  return map.faults.length > 0 ? null : { value: found.data, report }
}

/** A value may be of any type; what is wrong inside of the type it has says more than that it is not of the others. */
function innermost(issue: Issue): Issue {
  if (issue.code !== 'invalid_union' || issue.discriminator !== undefined) return issue
  const inner = issue.errors
    .map(([first]) => first)
    .find((each) => each && !(each.code === 'invalid_type' && each.path.length === 0))
  return inner ? innermost({ ...inner, path: [...issue.path, ...inner.path] }) : issue
}

function reportIssue(issue: Issue, root: unknown, report: Report): void {
  const field = fieldPath(issue.path)
  const value = valueAt(root, issue.path)
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      // Reported where the text was walked.
      if (key === '__proto__') continue
      report(
        fieldPath([...issue.path, key]),
        `unknown field ${quoted(key)}`,
        'Check its spelling, or delete it.',
      )
    }
    return
  }
  if (value === undefined && issue.code !== 'invalid_key')
    return report(field, 'missing', remedyFor(issue) || 'Add it.')
  report(field, problemOf(issue, value), remedyFor(issue))
}

function problemOf(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${asWritten(value)} is not ${withArticle(issue.expected)}`
    case 'too_big':
    case 'too_small': {
      const long = typeof value === 'string' || Array.isArray(value)
      return `${long ? '' : `${asWritten(value)} is `}too ${issue.code === 'too_big' ? (long ? 'long' : 'large') : long ? 'short' : 'small'}`
    }
    case 'invalid_union':
      return issue.discriminator === undefined
        ? `${asWritten(value)} is not a JSON value`
        : `unknown check ${asWritten(value)}`
    case 'invalid_key':
      return `${quoted(issue.path.at(-1))} cannot be a name here`
    default:
      return `${asWritten(value)} is not allowed here`
  }
}

function remedyFor(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Write ${withArticle(issue.expected)}.`
    case 'invalid_value':
      return issue.values.length === 1
        ? `Write ${String(issue.values[0])}, or leave it out.`
        : `Use one of: ${issue.values.map(String).join(', ')}.`
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `Use one of: ${issue.options.join(', ')}.`
        : 'Write text, a number, true, false, null, […] or {…}.'
    case 'too_big':
      return `At most ${issue.maximum}${unitOf(issue.origin)}.`
    case 'too_small':
      return `At least ${issue.minimum}${unitOf(issue.origin)}.`
    case 'invalid_key':
      return `Write ${issue.issues[0]?.message ?? 'another name'}.`
    case 'invalid_format':
    case 'custom':
      return `Write ${issue.message}.`
    default:
      return ''
  }
}

/** What a length is counted in. */
function unitOf(origin: string): string {
  return origin === 'string' ? ' signs' : origin === 'array' ? ' entries' : ''
}

const kindNames: Record<string, string> = {
  string: 'text in quotes',
  int: 'a whole number',
  number: 'a number',
  array: 'a list […]',
  tuple: 'a list […]',
  object: 'an object {…}',
  record: 'an object {…}',
}

function withArticle(expected: string): string {
  return kindNames[expected] ?? expected
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    return Reflect.get(value, key)
  }, root)
}

/** The line of a field, or of the nearest thing around it that exists. */
function nearestLine(map: JsonMap, field: string): number | undefined {
  for (let path = field; path !== ''; path = path.replace(/(^|\.)[^.[\]]*$|\[\d+\]$/, '')) {
    const line = map.lines.get(path)
    if (line !== undefined) return line
  }
  return map.lines.get('')
}
