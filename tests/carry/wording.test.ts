/** Every refusal, question and change has its sentences, in every language, and no sentence is left over. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { leftOutReasons, lookReasons, mendedReasons, NOBODY, refusalCodes } from '../../src/carry/carried.ts'
import {
  changeSentences,
  fileFor,
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
import { defaultSettings } from '../../src/learner/settings.ts'
import { madeAgain } from '../../src/carry/wording.ts'
import { localeText } from '../../tools/locale-text.ts'
import { ADA, NOW, here, piece, seat, work } from './work.ts'

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
  ...[
    'brings',
    'nothingNew',
    'nothingMore',
    'learnerOnly',
    'learnerBack',
    'leftOut',
    'leftOutUnnamed',
    'mended',
    'mendedUnnamed',
    'more',
  ].map((part) => `plan.${part}`),
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

  it.each<[string, Record<string, unknown>, string]>([
    ['a wrong field', { hello: { done: 'yes' } }, 'reason.field'],
    ['a path for a name', { '../x': { done: true } }, 'reason.name'],
    ['a code that is too long', { hello: { code: 'x'.repeat(300_001) } }, 'reason.tooLong'],
    ['an entry that is none', { hello: null, loops: 5, a: [], b: true, c: '' }, 'plan.more'],
  ])('say why nothing of a file can be taken: %s', (_, lessons, key) => {
    const read = readCarried(JSON.stringify({ format: 'progress', version: 2, lessons }), { now: NOW })
    if (read.kind !== 'refused') expect.fail(read.kind)
    const keys = refusalSentences(read.refusal).map((each) => each.key)
    expect(keys[0]).toBe('refused.nothingInside.what')
    expect(keys).toContain(key)
    expect(keys.at(-1)).toBe('again.file')
  })

  it('name no program by its number, and nobody by an empty nickname', () => {
    const link = readCarried(`#c=${base64(squeeze('{"v":1,"code":"x","name":5}'), 'address')}`, { now: NOW })
    const unnamed = work({
      seat: seat({ nickname: '' }),
      settings: { ...defaultSettings, theme: 'plaid' as 'dark' },
    })
    const file = readCarried(fileFor({ kind: 'learner', learners: [unnamed], now: NOW }), { now: NOW })
    for (const read of [link, file]) {
      if (read.kind !== 'carried') expect.fail(read.kind)
      const keys = planSentences(planImport(read.carried, here())).map(({ key }) => key)
      expect(keys).toContain('plan.mendedUnnamed')
    }
  })

  it.each([
    ['a learner who has done nothing yet', [], [], 'plan.learnerOnly'],
    ['one who is here', [], [work()], 'plan.nothingNew'],
    [
      'one who was removed',
      [],
      [work({ seat: seat({ removedAt: NOW }) })],
      'plan.nothingNew plan.learnerBack',
    ],
  ])('do not say that everything is here already, unless it is: %s', (_, pieces, learners, key) => {
    const text = fileFor({ kind: 'learner', learners: [work({ pieces })], now: NOW })
    const read = readCarried(text, { now: NOW })
    if (read.kind !== 'carried') expect.fail(read.kind)
    const said = planSentences(planImport(read.carried, here({ learners })))
    expect(said.map((each) => each.key).join(' ')).toBe(key)
  })

  it('say that nothing new comes when something is left out', () => {
    const lessons = { 'two-lines': { done: true }, other: 5 }
    const read = readCarried(JSON.stringify({ format: 'progress', version: 2, lessons }), { now: NOW })
    if (read.kind !== 'carried') expect.fail(read.kind)
    const learners = [work({ pieces: [piece({ doneAt: NOW })] })]
    const into = { ...noChoice, into: { [NOBODY]: ADA } }
    const sentences = planSentences(planImport(read.carried, here({ learners }), into))
    expect(sentences.map(({ key }) => key)).toEqual(['plan.nothingMore', 'plan.leftOut', 'reason.damaged'])
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
