/** A program in an address. */
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { LINK_MAX, linkFor, readCarried, type SharedProgram } from '../../src/carry/carry.ts'
import { generator } from './camera.ts'
import { NOW, hardCode } from './work.ts'

const program: SharedProgram = { lesson: 'two-lines', name: null, code: hardCode, codeLanguage: 'ar' }
const read = (text: string): unknown => readCarried(text, { now: NOW })
const packed = (value: unknown): string =>
  `#c=${deflateRawSync(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')}`

function hash(over: Partial<SharedProgram> = {}): string {
  const link = linkFor({ ...program, ...over })
  return link.kind === 'link' ? link.hash : expect.fail('too long')
}

function noise(length: number): string {
  const random = generator(length)
  return Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')
}

const page = 'http://192.168.1.5:8080/jisr/'

describe('a link', () => {
  it.each<[string, (hash: string) => string]>([
    ['alone', (it) => it],
    ['in an address', (it) => page + it],
    ['behind a query', (it) => `${page}?lesson=https://canary.invalid/x&reset=1${it}`],
    ['in a sentence', (it) => `Look: ${page}${it}. It works!`],
    ['in brackets', (it) => `(${page}${it})`],
    ['in angle brackets', (it) => `<${page}${it}>`],
    ['in quotes', (it) => `"${page}${it}"`],
    ['with a comma', (it) => `${page}${it}, thanks`],
    ['with `=` at the end', (it) => `${page}${it}==`],
    ['with `=` as %3D', (it) => `${page}${it}%3D`],
    [
      'with everything as %',
      (it) => page + it.replace('#c=', '%23c%3D').replaceAll('-', '%2D').replaceAll('_', '%5F'),
    ],
    ['in the other alphabet', (it) => page + it.replaceAll('-', '+').replaceAll('_', '/')],
    ['with what a network adds', (it) => `${page}${it}&fbclid=abc`],
    ['inside of another address', (it) => `https://l.chat.test/?u=${encodeURIComponent(page + it)}&h=1`],
    ['escaped twice', (it) => `https://l.chat.test/?u=${encodeURIComponent(encodeURIComponent(page + it))}`],
    ['in lines of a mail', (it) => `${(page + it).replace(/(.{76})/gu, '$1\r\n')}\r\nSee you!`],
    ['in lines of a mail that is quoted', (it) => `> ${(page + it).replace(/(.{40})/gu, '$1\n> ')}\n> Bye`],
    ['with a name', (it) => `[My program](${page}${it}).`],
    ['as chats copy a message', (it) => `[25/11/2026, 10:03:12] Ada: ${page}${it}`],
    ['as code', (it) => `Try \`${page}${it}\`!`],
    ['with a smile behind it', (it) => `${page}${it}😀`],
    ['in a table', (it) => `| mine |${page}${it}|`],
    [
      'in a mail as it travels',
      (it) => `Hi,\r\n${(page + it).replaceAll('=', '=3D').replace(/(.{75})/gu, '$1=\r\n')}\r\nBye`,
    ],
    ['with marks nobody sees', (it) => `\u200e${page}${it}\u200b`],
  ])('comes through %s', (_, change) => {
    expect(read(change(hash()))).toMatchObject({
      kind: 'carried',
      carried: {
        kind: 'program',
        carrier: 'link',
        learners: [{ seat: null, pieces: [{ id: 'two-lines', code: hardCode }] }],
      },
    })
  })

  it.each(['A', 'Bo', 'Ada', 'Noor'])('comes through in lines of a mail with a name below: %s', (name) => {
    const mail = `${(page + hash()).replace(/(.{76})/gu, '$1\r\n')}\r\n\r\n${name}\r\n`
    expect(read(mail)).toMatchObject({ carried: { learners: [{ pieces: [{ code: hardCode }] }] } })
  })

  it('may be cut at any sign: it is refused, never half a program', () => {
    const link = hash({ code: 'function add(a, b) {\n  return a + b;\n}\n'.repeat(3) })
    for (let end = 3; end < link.length; end += 1) {
      expect(read(link.slice(0, end))).toMatchObject({ kind: 'refused' })
    }
  })

  it('brings a name of 80 signs whole, and says when a longer one is cut', () => {
    const name = 'n'.repeat(80)
    const whole = { carried: { learners: [{ pieces: [{ name }] }] } }
    expect(read(packed({ v: 1, code: 'x', name }))).toMatchObject({
      carried: { ...whole.carried, notes: [] },
    })
    expect(read(packed({ v: 1, code: 'x', name: `${name}n` }))).toMatchObject({
      carried: { ...whole.carried, notes: [{ note: 'mended', reason: 'field', field: 'name' }] },
    })
  })

  it('brings code and a name and nothing else', () => {
    const value = {
      v: 1,
      code: 'let a',
      lesson: 'two-lines',
      done: true,
      tests: [],
      settings: {},
      run: true,
      profile: { id: 'x' },
    }
    expect(read(packed(value))).toMatchObject({
      carried: {
        learners: [
          { seat: null, settings: null, versions: [], pieces: [{ code: 'let a', doneAt: null, ticks: [] }] },
        ],
        notes: [{ note: 'look', reason: 'extraFields' }],
      },
    })
  })

  it.each([
    ['a mark of direction', '\u202e', true],
    ['a blank that is a letter', '\u3164', true],
    ['a soft hyphen', '\u00ad', true],
    ['a variation nobody sees', '\u{e0100}', true],
    ['half a sign', '\ud800', true],
    ['an emoji of several parts', '👩‍👧❤️', false],
    ['a Persian joiner', 'می‌روم', false],
  ])('is to be looked at first when its program hides something: %s', (_, sign, hidden) => {
    const notes = hidden ? [{ note: 'look', reason: 'hiddenSigns' }] : []
    expect(read(packed({ v: 1, code: `let a = "${sign}"` }))).toMatchObject({ carried: { notes } })
  })

  it('without a sum is taken, with a wrong one it is not', () => {
    expect(read(packed({ v: 1, code: 'let a' }))).toMatchObject({ kind: 'carried' })
    expect(read(packed({ v: 1, code: 'let a', checksum: '00000000' }))).toMatchObject({
      refusal: { code: 'damagedLink' },
    })
  })

  it.each<[string, string, string]>([
    ['of a newer Jisr', packed({ v: 2, code: 'x' }), 'newer'],
    ['of no version', packed({ code: 'x' }), 'version'],
    ['without code', packed({ v: 1 }), 'shape'],
    ['with code that is no text', packed({ v: 1, code: { length: 5 } }), 'shape'],
    ['with empty code', packed({ v: 1, code: ' \n' }), 'nothingInside'],
    ['to a lesson that is a number', packed({ v: 1, code: 'x', lesson: 5 }), 'shape'],
    ['to a lesson that is a path', packed({ v: 1, code: 'x', lesson: '../../index' }), 'shape'],
    ['to a lesson that every object has', packed({ v: 1, code: 'x', lesson: 'constructor' }), 'strangeName'],
    ['to __proto__', packed('{"v":1,"code":"x","lesson":"__proto__"}'), 'strangeName'],
    ['that is no record', packed([1]), 'damagedLink'],
    ['that is no JSON', packed('hello'), 'damagedLink'],
    ['that is deep', packed(`{"v":1,"code":${'['.repeat(90_000)}`), 'tooDeep'],
    ['that is empty', '#c=', 'damagedLink'],
    ['of other letters', '#c=¡hola!', 'damagedLink'],
    ['that becomes 20 MB', packed({ v: 1, code: 'x'.repeat(20_000_000) }), 'bigLink'],
    ['that is endless', `#c=${'A'.repeat(LINK_MAX)}`, 'longLink'],
    ['of 100,000 parameters', `${page}#${'c=x&'.repeat(100_000)}`, 'longLink'],
  ])('is refused: one %s', (_, text, code) => {
    expect(read(text)).toMatchObject({ kind: 'refused', refusal: { code } })
  })

  it.each([
    page,
    `${page}#`,
    `${page}#/lesson/two-lines`,
    `${page}?lesson=https://canary.invalid/x`,
    '?reset=1&clear=true#reset',
    '#__proto__',
    '#<img src=x onerror=alert(1)>',
  ])('is not what carries nothing: %s', (address) => {
    expect(read(address)).toEqual({ kind: 'ignored' })
  })

  it('is not made of a program that no chat would take', () => {
    expect(linkFor({ ...program, code: 'x'.repeat(200_001) })).toEqual({ kind: 'tooLong' })
    expect(linkFor({ ...program, code: noise(80_000) })).toEqual({ kind: 'tooLong' })
    expect(linkFor({ ...program, code: noise(8_000) })).toMatchObject({ safe: false })
    expect(linkFor({ ...program, code: 'console.log(1)' })).toMatchObject({ kind: 'link', safe: true })
  })
})
