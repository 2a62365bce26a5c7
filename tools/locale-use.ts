/** Which texts the code uses: keys that stand in it, and families of keys that it puts together. */
import ts from 'typescript'
import type { Problem } from './lessons/problem.ts'
import { baseOf, type Texts } from './locale-rules.ts'

/**
 * Keys that are put together at run time. `*` stands for any words, `{a,b}` for these. A key of a template in the
 * code must be one of a family here, and a family here must have its template in the code.
 */
export const families: readonly string[] = [
  'checks.{passed,notYet,open}',
  'colour.*',
  'construct.*',
  'finding.*',
  'type.*',
  'keeping.*',
  'kind.*',
  'outcome.*.what',
  'outcome.*.try',
  'parsons.{up,down}',
  'own:bring.{local,carried,changed,notSaved,newer}',
  'own:camera.fault.*',
  'own:carrier.*',
  'own:cause.*',
  'own:naming.*',
  'own:privacy.in.*',
  'picture.*',
  'seat.{mine,carry,privacy,seats}',
  'settings.editors.*',
  'settings.motions.*',
  'settings.signBars.*',
  'settings.size.*',
  'settings.themes.*',
  'signs.{undo,left,right,indent}',
  'tabs.{read,program,output}',
]

export interface SourceFile {
  file: string
  source: string
}

export interface Use {
  /** Every string that stands in the code: a key among them is a used key. */
  strings: Set<string>
  /** First arguments of `text(…)`, which must be keys. */
  asked: { file: string; key: string }[]
  /** Templates asked for, with `*` for what is put in: `kind.*`. */
  templates: { file: string; pattern: string }[]
}

/** Functions whose first argument is a key of `ui.json`, and attributes that are handed on to one. */
const askers = new Set(['text', 'textIn'])

export function readUse(files: readonly SourceFile[]): Use {
  const use: Use = { strings: new Set(), asked: [], templates: [] }
  for (const { file, source } of files) {
    const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) use.strings.add(node.text)
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && askers.has(node.expression.text)) {
        for (const key of keysOf(node.arguments[0])) addKey(use, file, key)
      }
      ts.forEachChild(node, visit)
    }
    visit(tree)
  }
  return use
}

/** Keys that are asked for and not there, keys that are there and not asked for, and a list that is out of date. */
export function checkUse(use: Use, english: Texts, englishFile: string): Problem[] {
  const bases = [...new Set([...english.keys()].map((key) => baseOf(key, english)))]
  const told = families.map((family) => ({ family, pattern: patternOf(family), keys: keysLike(family) }))
  const used = (key: string): boolean => use.strings.has(key) || told.some(({ keys }) => keys.test(key))
  const templates = new Set(use.templates.map(({ pattern }) => pattern))
  const here = 'tools/locale-use.ts'
  return [
    ...use.asked
      .filter(({ key }) => !bases.includes(key))
      .map(({ file, key }) => ({
        file,
        field: key,
        problem: 'there is no such text',
        remedy: `Write it in ${englishFile}.`,
      })),
    ...bases
      .filter((key) => !used(key))
      .map((field) => ({
        file: englishFile,
        field,
        problem: 'no code uses it',
        remedy: 'Take it out, in every language.',
      })),
    ...use.templates
      .filter(({ pattern }) => !told.some((each) => each.pattern === pattern))
      .map(({ file, pattern }) => ({
        file,
        field: pattern,
        problem: 'a family nobody knows',
        remedy: `Add it to ${here}.`,
      })),
    ...told
      .filter(({ pattern, keys }) => !templates.has(pattern) || !bases.some((key) => keys.test(key)))
      .map(({ family }) => ({
        file: here,
        field: family,
        problem: 'no code or no text is of this family',
        remedy: 'Take it out.',
      })),
  ]
}

type Key = { text: string } | { pattern: string }

/** What an argument can be: a string, a template, or one of two. Variables are checked by their type. */
function keysOf(argument: ts.Expression | undefined): Key[] {
  if (!argument) return []
  if (ts.isStringLiteralLike(argument)) return [{ text: argument.text }]
  if (ts.isConditionalExpression(argument)) return [argument.whenTrue, argument.whenFalse].flatMap(keysOf)
  if (ts.isAsExpression(argument) || ts.isParenthesizedExpression(argument))
    return keysOf(argument.expression)
  if (!ts.isTemplateExpression(argument)) return []
  return [
    {
      pattern: argument.head.text + argument.templateSpans.map(({ literal }) => `*${literal.text}`).join(''),
    },
  ]
}

function addKey(use: Use, file: string, key: Key): void {
  if ('text' in key) use.asked.push({ file, key: key.text })
  else use.templates.push({ file, pattern: key.pattern })
}

function patternOf(family: string): string {
  return family.replace(/\{[^{}]*\}/g, '*')
}

function keysLike(family: string): RegExp {
  const source = family
    .replaceAll('.', '\\.')
    .replace('*', '[^.]+')
    .replace(/\{([^{}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`)
  return new RegExp(`^${source}$`)
}
