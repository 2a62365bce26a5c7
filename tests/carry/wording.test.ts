/** Every refusal, question and change has its sentences, in every language, and no sentence is left over. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { leftOutReasons, lookReasons, mendedReasons, refusalCodes } from '../../src/carry/carried.ts'
import {
  changeSentences,
  noChoice,
  planImport,
  planSentences,
  readCarried,
  refusalSentences,
  textFor,
} from '../../src/carry/carry.ts'
import { carryText, need, speak } from '../../src/language/language.ts'
import { base64 } from '../../src/carry/bytes.ts'
import { squeeze } from '../../src/carry/squeeze.ts'
import { framesFor } from '../../src/carry/frames.ts'
import { madeAgain } from '../../src/carry/wording.ts'
import { localeText } from '../../tools/locale-text.ts'
import { NOW, here, piece, seat, work } from './work.ts'

const changes = [
  'new',
  'newer',
  'older',
  'keptBoth',
  'doneAdded',
  'moreAdded',
  'broughtBack',
  'same',
  'leftOut',
  'mended',
]
const needed = [
  ...refusalCodes.flatMap((code) =>
    madeAgain.includes(code) ? [`refused.${code}.what`] : [`refused.${code}.what`, `refused.${code}.try`],
  ),
  ...['file', 'text', 'link', 'code'].map((source) => `again.${source}`),
  ...changes.map((change) => `change.${change}`),
  ...[...new Set([...leftOutReasons, ...mendedReasons])].map((reason) => `reason.${reason}`),
  ...['whose', 'whoseUnnamed', 'whichText', 'unknownLesson', ...lookReasons].map(
    (question) => `question.${question}`,
  ),
  ...['brings', 'nothingNew', 'leftOut', 'leftOutUnnamed', 'mended', 'more'].map((part) => `plan.${part}`),
  'ignored',
].sort()

function keysIn(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [path]
  return Object.entries(value as object).flatMap(([key, part]) =>
    keysIn(part, path === '' ? key : `${path}.${key}`),
  )
}

function pastedCode(text: string): string {
  const codes = framesFor('P', text)
  return codes.kind === 'frames' ? codes.frames.join('\n') : ''
}

describe('the sentences', () => {
  it.each(['en', 'fr', 'ar'])('are those that can be said: %s', (tag) => {
    const file = new URL(`../../src/language/locales/${tag}/carry.json`, import.meta.url)
    const keys = keysIn(JSON.parse(readFileSync(file, 'utf8')))
    const bases = new Set(keys.map((key) => key.replace(/_(?:zero|one|two|few|many|other)$/u, '')))
    expect([...bases].sort()).toEqual(needed)
  })

  it('are the page’s own: language.ts loads them when they are needed', async () => {
    await speak('ar')
    expect(carryText('ignored')).toBeNull()
    await need('carry')
    const command = await localeText('ar', 'carry')
    expect(carryText('plan.brings', { count: 2 })).toBe(command('plan.brings', { count: 2 }))
    expect(carryText('plan.brings', { count: 2 })).toMatch(/[\u0600-\u06ff]/u)
    await speak('en')
  })

  it.each([
    ['a file', new TextEncoder().encode('{"format":"jisr","version":1}'), 'again.file'],
    ['a pasted text', textFor({ kind: 'all', learners: [], now: NOW }), 'again.text'],
    ['something pasted', 'Hello', 'again.text'],
    ['a link', `#c=${base64(squeeze('{"v":1}'), 'address')}`, 'again.link'],
    ['a QR code', pastedCode('{"v":1}'), 'again.code'],
  ])('say what to do with %s that is refused', (_, source, key) => {
    const read = readCarried(source, { now: NOW })
    if (read.kind !== 'refused') expect.fail(read.kind)
    expect(refusalSentences(read.refusal).map((each) => each.key)).toContain(key)
  })

  it('name what is left out, and count the rest', () => {
    const lessons = Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`l${at}`, { done: 'yes' }]))
    const text = JSON.stringify({
      format: 'progress',
      version: 2,
      lessons: { ...lessons, good: { done: true } },
    })
    const read = readCarried(text, { now: NOW })
    if (read.kind !== 'carried') expect.fail(read.kind)
    const sentences = planSentences(planImport(read.carried, here()))
    expect(sentences.filter(({ key }) => key === 'plan.leftOut').map(({ params }) => params)).toEqual([
      { name: 'l0' },
      { name: 'l1' },
      { name: 'l2' },
    ])
    expect(sentences.at(-1)).toEqual({ key: 'plan.more', params: { count: 2 } })
  })

  it('say of a row what happens to the text, and that it is done now', () => {
    const theirs = [work({ pieces: [piece({ code: 'theirs', at: NOW, doneAt: NOW })] })]
    const carried = { kind: 'learner', carrier: 'file', exported: NOW, learners: theirs, notes: [] } as const
    const plan = planImport(
      { ...carried, learners: theirs, notes: [] },
      here({ learners: [work({ seat: seat() })] }),
      noChoice,
    )
    const [change] = plan.changes
    expect(change && changeSentences(change).map(({ key }) => key)).toEqual([
      'change.keptBoth',
      'change.doneAdded',
    ])
  })
})
