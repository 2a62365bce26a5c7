/** What must be true of the texts of a language, compared with English. */
import type { Problem } from './lessons/problem.ts'
import { bannedWordsIn, mostWords, sentenceLengths } from './lessons/wording.ts'

/** Texts by key, with dots between the levels: `lesson.next`. */
export type Texts = ReadonlyMap<string, string>

export interface LocaleFile {
  file: string
  language: string
  texts: Texts
}

const pluralEnding = /_(zero|one|two|few|many|other)$/

/** The texts of a file; what is neither text nor group becomes a problem. */
export function flatTexts(value: unknown, file: string, problems: Problem[]): Texts {
  const texts = new Map<string, string>()
  const add = (path: string, part: unknown): void => {
    if (typeof part === 'string') texts.set(path, part)
    else if (typeof part === 'object' && part !== null && !Array.isArray(part)) {
      for (const [key, each] of Object.entries(part)) add(path === '' ? key : `${path}.${key}`, each)
    } else problems.push({ file, field: path, problem: 'not a text', remedy: 'Write a text in quotes.' })
  }
  add('', value)
  return texts
}

/** Without the plural ending, where English has plural forms of it. */
export function baseOf(key: string, english: Texts): string {
  const base = key.replace(pluralEnding, '')
  return base !== key && english.has(`${base}_other`) ? base : key
}

/** The keys a language must have: those of English, with its own plural forms. */
export function neededKeys(english: Texts, language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const bases = new Set([...english.keys()].map((key) => baseOf(key, english)))
  return [...bases].flatMap((base) => (english.has(base) ? [base] : forms.map((form) => `${base}_${form}`)))
}

/** Keys and placeholders against English. English itself is compared with its own plural forms. */
export function checkKeys({ file, language, texts }: LocaleFile, english: Texts): Problem[] {
  const needed = neededKeys(english, language)
  const missing = needed.filter((key) => !texts.has(key))
  const extra = [...texts.keys()].filter((key) => !needed.includes(key))
  return [
    ...missing.map((field) => ({ file, field, problem: 'missing', remedy: 'Translate the English text.' })),
    ...extra.map((field) => ({
      file,
      field,
      problem: pluralEnding.test(field) ? 'a plural form this language does not have' : 'not in English',
      remedy: 'Take it out.',
    })),
    ...[...texts].flatMap(([field, text]) => checkPlaceholders({ file, field, text }, english)),
  ]
}

/** A plural form may leave out the number (`two`: "both lines"), and `zero` all numbers; nothing may be added. */
function checkPlaceholders(
  { file, field, text }: { file: string; field: string; text: string },
  english: Texts,
): Problem[] {
  const base = baseOf(field, english)
  const source = english.get(base) ?? english.get(`${base}_other`)
  if (source === undefined) return []
  const [wanted, found] = [placeholders(source), placeholders(text)]
  const mayLack = base === field ? [] : field.endsWith('_zero') ? wanted : ['count']
  const lacks = wanted.filter((name) => !found.includes(name) && !mayLack.includes(name))
  const strange = found.filter((name) => !wanted.includes(name))
  const said = [
    ...lacks.map((name) => `{{${name}}} is missing`),
    ...strange.map((name) => `{{${name}}} is not in English`),
  ]
  return said.map((problem) => ({
    file,
    field,
    problem,
    remedy: 'Use the placeholders of the English text.',
  }))
}

/** Short sentences, and no word that hurts who is stuck. */
export function checkWords({ file, language, texts }: LocaleFile): Problem[] {
  return [...texts].flatMap(([field, text]) => {
    const plain = text.replace(/\{\{[^{}]*\}\}/g, 'x').trim()
    if (plain === '') return [{ file, field, problem: 'empty', remedy: 'Write a text.' }]
    const longest = Math.max(0, ...sentenceLengths(plain, language))
    const banned = bannedWordsIn(plain, language)
    const problems: Problem[] = []
    if (longest > mostWords) {
      problems.push({
        file,
        field,
        problem: `a sentence of ${longest} words`,
        remedy: `At most ${mostWords}.`,
      })
    }
    if (banned.length > 0) {
      problems.push({
        file,
        field,
        problem: `banned: ${banned.join(', ')}`,
        remedy: 'Say it in another way.',
      })
    }
    return problems
  })
}

/** French: a sign of two parts never begins a line, nor do guillemets stand alone; the apostrophe is the round one. */
export function checkFrenchSigns({ file, language, texts }: LocaleFile): Problem[] {
  if (language !== 'fr') return []
  const rules = [
    {
      wrong: /\p{L} [:;!?»]|« /u,
      problem: 'a sign that a line may begin with',
      remedy: 'Write U+00A0 there.',
    },
    { wrong: /\p{L}'\p{L}/u, problem: 'a straight apostrophe', remedy: 'Write ’ (U+2019).' },
  ]
  return [...texts].flatMap(([field, text]) =>
    rules
      .filter(({ wrong }) => wrong.test(text.replace(/`[^`]*`/g, 'x')))
      .map(({ problem, remedy }) => ({ file, field, problem, remedy })),
  )
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([\w.]+)[^{}]*\}\}/g)].map(([, name = '']) => name))].sort()
}
