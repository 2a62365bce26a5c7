/** What `npm run locales` finds. */
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../tools/lessons/problem.ts'
import {
  checkFrenchSigns,
  checkKeys,
  checkWords,
  flatTexts,
  neededKeys,
  type Texts,
} from '../../tools/locale-rules.ts'
import { checkUse, families, readUse } from '../../tools/locale-use.ts'

const english = texts({
  next: 'Next',
  greeting: 'Hello {{name}}',
  lines_one: '{{count}} line',
  lines_other: '{{count}} lines',
})

function texts(entries: Record<string, string>): Texts {
  return new Map(Object.entries(entries))
}

function found(language: string, entries: Record<string, string>): string[] {
  return checkKeys({ file: 'x.json', language, texts: texts(entries) }, english).map(said)
}

const said = ({ field, problem }: Problem): string => `${field}: ${problem}`
const french = {
  next: 'Suivant',
  greeting: 'Bonjour {{name}}',
  lines_one: '{{count}} ligne',
  lines_many: '{{count}} lignes',
  lines_other: '{{count}} lignes',
}

describe('keys', () => {
  it('are those of English, with the plural forms of the language', () => {
    expect(neededKeys(english, 'ar').filter((key) => key.startsWith('lines'))).toHaveLength(6)
    expect(found('fr', french)).toEqual([])
    expect(found('en', Object.fromEntries(english))).toEqual([])
  })

  it('that are missing, too many, or of another language are named', () => {
    const { next: _, lines_many: __, ...rest } = french
    expect(found('fr', { ...rest, more: 'Plus', lines_two: '{{count}} lignes' })).toEqual([
      'next: missing',
      'lines_many: missing',
      'more: not in English',
      'lines_two: a plural form this language does not have',
    ])
  })

  it('keep their placeholders', () => {
    expect(found('fr', { ...french, greeting: 'Bonjour {{nom}}' })).toEqual([
      'greeting: {{name}} is missing',
      'greeting: {{nom}} is not in English',
    ])
    expect(found('fr', { ...french, lines_one: 'une ligne' })).toEqual([])
  })

  it('hold texts and groups of texts only', () => {
    const problems: Problem[] = []
    expect([...flatTexts({ a: { b: 'c' }, list: ['x'], none: null }, 'x.json', problems)]).toEqual([
      ['a.b', 'c'],
    ])
    expect(problems.map(said)).toEqual(['list: not a text', 'none: not a text'])
  })
})

describe('words', () => {
  it('stand in short sentences, hurt nobody and are there', () => {
    const long = 'This one sentence goes on and on until it has more than twelve words.'
    const file = {
      file: 'x.json',
      language: 'en',
      texts: texts({
        long,
        hurt: 'Just press Run.',
        empty: ' ',
        good: 'Press Run. It prints {{count}} lines.',
      }),
    }
    expect(checkWords(file).map(said)).toEqual([
      'long: a sentence of 14 words',
      'hurt: banned: just',
      'empty: empty',
    ])
  })
})

describe('French signs', () => {
  const wrong = (entries: Record<string, string>, language = 'fr'): string[] =>
    checkFrenchSigns({ file: 'fr.json', language, texts: texts(entries) }).map(({ field }) => field)

  it('never begin a line, and apostrophes are round', () => {
    const entries = { question: 'Qui ?', quote: 'Dites « oui\u00a0».', straight: "Rien n'est là." }
    expect(wrong(entries)).toEqual(['question', 'quote', 'straight'])
    expect(wrong(entries, 'en')).toEqual([])
  })

  it('may be named as signs of a program', () => {
    expect(wrong({ good: 'Qui\u00a0? «\u00a0Oui\u00a0»\u00a0: `a ? b : c`, l’un.' })).toEqual([])
  })
})

describe('use', () => {
  /** One key and one template for every declared family, so that only what a test adds is found. */
  const allKeys = families.map((family) => family.replace('*', 'x').replace(/\{(\w+)[^}]*\}/, '$1'))
  const templates = families.map((family) => `text(\`${family.replace(/\*|\{[^}]*\}/, '${x}')}\`)`)
  const all = texts(Object.fromEntries(allKeys.map((key) => [key, 'Text'])))
  const problems = (source: string, entries: Texts = all): string[] =>
    checkUse(readUse([{ file: 'a.tsx', source: [...templates, source].join('\n') }]), entries, 'en.json').map(
      said,
    )

  it('is fine when code and texts agree', () => {
    expect(problems('')).toEqual([])
    expect(problems("text(a ? 'next' : 'last')", new Map([...all, ['next', ''], ['last', '']]))).toEqual([])
    expect(
      problems("const key = 'lines'", new Map([...all, ['lines_one', ''], ['lines_other', '']])),
    ).toEqual([])
  })

  it('names texts nobody uses, and texts nobody wrote', () => {
    expect(problems('', new Map([...all, ['alone', 'Alone']]))).toEqual(['alone: no code uses it'])
    expect(problems("text(a ? 'nowhere' : 'kind.x')")).toEqual(['nowhere: there is no such text'])
  })

  it('names families the list does not know, and families the code does not have', () => {
    expect(problems('text(`other.${x}.end`)')).toEqual(['other.*.end: a family nobody knows'])
    const [first = ''] = families
    const code = templates.slice(1).join('\n')
    const left = checkUse(readUse([{ file: 'a.tsx', source: code }]), all, 'en.json').map(said)
    expect(left).toEqual([`${first}: no code or no text is of this family`])
  })
})
