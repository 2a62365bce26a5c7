/** Texts that stand outside of the page follow the rules of all texts for learners. */
import { describe, expect, it } from 'vitest'
import { languages } from '../../src/language/languages.ts'
import { carriedTags, carriedTexts } from '../../tools/carried-texts/carried-texts.mjs'
import { checkKeys, checkWords, flatTexts } from '../../tools/locale-rules.ts'
import type { Problem } from '../../tools/lessons/problem.ts'

const english = flatTexts(carriedTexts('en'), 'en.json', [])

describe.each(carriedTags())('the carried texts (%s)', (language) => {
  const problems: Problem[] = []
  const texts = flatTexts(carriedTexts(language), `${language}.json`, problems)

  it('say the same as the English ones, in short and friendly sentences', () => {
    const file = { file: `${language}.json`, language, texts }
    expect([...problems, ...checkKeys(file, english), ...checkWords(file)]).toEqual([])
  })

  it('run as the language does', () => {
    const { direction } = languages.find(({ tag }) => tag === language) ?? {}
    expect(carriedTexts(language)?.direction).toBe(direction)
  })
})

it('are there in every language of the page', () => {
  const tags = languages.filter(({ pseudo }) => !pseudo).map(({ tag }) => tag)
  expect(carriedTags().sort()).toEqual(tags.sort())
})

it('are none in a language nobody has written them in', () => {
  expect(carriedTexts('xx')).toBeNull()
  expect(carriedTexts('../package')).toBeNull()
})
