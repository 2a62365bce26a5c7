/** The texts of the explanations: there for all that can be said, in every language, with every word filled in. */
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/explain/explain.ts'
import type { Explanation } from '../../src/explain/explanation.ts'
import { notice } from '../../src/explain/notice.ts'
import { createInProcessSandbox } from '../../src/sandbox/worker/in-process.ts'
import { requestFor } from '../sandbox/run-program.ts'
import { wordingIn } from '../../tools/explain/wording.ts'
import english from '../../src/language/locales/en/explain.json'

const modules = import.meta.glob<Record<string, unknown>>('../../src/explain/kinds/*/*.ts', { eager: true })
const sources = import.meta.glob<string>('../../src/explain/**/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const source = Object.values(sources).join('\n')
const sandbox = createInProcessSandbox()
const limits = { lines: 300 }

/** Everything that is said of the programs of all kinds. */
async function allSaid(): Promise<Explanation[]> {
  const said: Explanation[] = []
  for (const program of Object.values(modules).flatMap((each) => each['provokes'] as string[])) {
    const result = await sandbox.run(requestFor(program, { limits }))
    const explanation = explain({ program, outcome: result.outcome, printed: result.printed })
    said.push(...(explanation ? [explanation] : notice({ program, result })))
  }
  return said
}

const said = await allSaid()

/** What an engine says, which no learner should have to read. */
const engineWords =
  /unexpected (token|identifier|end|string|number)|is not defined|not a function|cannot (read|set) propert|invalid or unexpected|read-only|is not iterable|stack overflow|\binterrupted\b|syntaxerror|referenceerror|typeerror|internalerror/i

describe.each(['en', 'fr', 'ar'])('in %s', (language) => {
  it('every explanation has its sentences, with nothing left open', async () => {
    const wording = await wordingIn(language)
    for (const explanation of said) {
      for (const part of ['what', 'try']) {
        const key = `${explanation.wording}.${part}`
        expect(wording.text(key, explanation.params), key).not.toBeNull()
      }
      expect(wording.sentences(explanation)).not.toContain('{{')
      for (const key of Object.values(explanation.terms)) expect(wording.text(key), key).not.toBeNull()
    }
  })

  it('no sentence is that of an engine', async () => {
    const wording = await wordingIn(language)
    for (const explanation of said) expect(wording.sentences(explanation)).not.toMatch(engineWords)
  })

  it('every repair is described, with the signs that nobody sees by their number', async () => {
    const wording = await wordingIn(language)
    for (const explanation of said.filter(({ repair }) => repair !== null)) {
      const words = wording.description(explanation)
      expect(words, explanation.kind).toMatch(/\S/)
      for (const value of Object.values(explanation.repair?.params ?? {}))
        expect(String(value), explanation.kind).toMatch(/\S/)
      expect(words).not.toMatch(/\{\{|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/)
    }
  })

  it('every word of the engine that is glossed has its meaning', async () => {
    const wording = await wordingIn(language)
    const glossed = said.flatMap(({ glossary }) => glossary)
    expect(glossed.length).toBeGreaterThan(50)
    for (const { meaning } of glossed) expect(wording.text(`glossary.${meaning}`), meaning).not.toBeNull()
  })
})

it('the French texts say vous', async () => {
  const { default: french } = await import('../../src/language/locales/fr/explain.json')
  expect(JSON.stringify(french)).not.toMatch(/(?<![\p{L}\p{M}])(?:tu|te|toi|ton|ta|tes)(?![\p{L}\p{M}])/iu)
})

describe('the English texts', () => {
  const groups = ['signs', 'keyboards', 'digits', 'types', 'repair', 'glossary']
  const wordings = Object.entries(english).flatMap(([family, texts]) =>
    groups.includes(family) ? [] : Object.keys(texts).map((name) => `${family}.${name}`),
  )

  it('are all of a kind in the code, or of a special case of one', () => {
    const kinds = Object.values(modules).flatMap((each) =>
      Object.values(each).flatMap((value) =>
        typeof value === 'object' && value !== null && 'kind' in value ? [String(value.kind)] : [],
      ),
    )
    for (const wording of wordings) {
      const kind = kinds
        .filter((each) => wording === each || wording.startsWith(`${each}-`))
        .sort((a, b) => b.length - a.length)[0]
      expect(kind, wording).toBeDefined()
      const special = wording.slice((kind ?? '').length + 1)
      if (special !== '') expect(source, wording).toContain(`'${special}'`)
    }
  })

  it.each(groups)('of %s are all used', (group) => {
    const words = english as unknown as Record<string, Record<string, string>>
    const built = source + Object.keys(words['signs'] ?? {}).join(' ')
    for (const name of Object.keys(words[group] ?? {}).filter(() => group !== 'repair'))
      expect(built, `${group}.${name}`).toMatch(new RegExp(`\\b${name}\\b`))
  })
})
