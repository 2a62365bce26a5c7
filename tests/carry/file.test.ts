/** The file: the same bytes for the same work, every byte back, and a refusal of its own for everything else. */
import { gzipSync, zipSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  CARRIED_MAX_BYTES,
  exportRefusal,
  fileFor,
  fileNameFor,
  readCarried,
  sizeRefusal,
} from '../../src/carry/carry.ts'
import { checksumOf } from '../../src/carry/sums.ts'
import { ADA, BO, DAY, NOW, fullWork, hardCode, piece, seat, version, work } from './work.ts'

const file = (over = {}): string => fileFor({ kind: 'learner', learners: [fullWork()], now: NOW, ...over })
const refusal = (source: string | Uint8Array): string => {
  const read = readCarried(source, { now: NOW })
  return read.kind === 'refused' ? read.refusal.code : read.kind
}
/** A file whose sum is right, whatever stands in it. */
function summed(change: (record: Record<string, unknown>) => void): string {
  const record = JSON.parse(file()) as Record<string, unknown>
  change(record)
  return JSON.stringify({ ...record, checksum: checksumOf(record) })
}
/** As Notepad's "Unicode". */
const inUtf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le')
function notes(text: string): unknown {
  const read = readCarried(text, { now: NOW })
  return read.kind === 'carried' ? read.carried.notes : read
}

const pieces = (list: unknown[]): string =>
  summed((record) => {
    const [learner] = record['learners'] as Record<string, unknown>[]
    record['learners'] = [{ ...learner, pieces: list, versions: [] }]
  })
const good = { version: 2, kind: 'lesson', id: 'good' }

describe('a file', () => {
  it('has the same bytes for the same work in any order', () => {
    const mine = fullWork()
    const turned = { ...mine, pieces: [...mine.pieces].reverse(), versions: [...mine.versions].reverse() }
    expect(file({ learners: [turned] })).toBe(file())
  })

  it('shows no sign that nobody sees: such signs are escapes', () => {
    expect(file()).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?! )\p{Zs}/u)
    expect(file()).toContain('\\u202e')
    expect(file()).toContain('سلام')
  })

  it.each([
    ['indented by an editor', (text: string) => JSON.stringify(JSON.parse(text), null, 4)],
    ['in one line', (text: string) => JSON.stringify(JSON.parse(text))],
    ['with the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text: string) => `\ufeff${text}`],
  ])('is read when it was saved %s', (_, change) => {
    const read = readCarried(new TextEncoder().encode(change(file())), { now: NOW })
    expect(read.kind === 'carried' && read.carried.learners[0]?.pieces[1]?.code).toBe(hardCode)
  })

  it('is read when it was saved in UTF-16, with either byte first', () => {
    const bytes = Buffer.from(inUtf16(file().replaceAll('\n', '\r\n')))
    for (const each of [Buffer.from(bytes), Buffer.from(bytes).swap16()]) {
      const read = readCarried(each, { now: NOW })
      expect(read.kind === 'carried' && read.carried.learners[0]?.pieces[1]?.code).toBe(hardCode)
    }
  })

  it('of a program names nobody', () => {
    const text = file({ kind: 'program', learners: [fullWork()] })
    expect(text).not.toMatch(new RegExp(`Ada|${ADA}|kite|سلمى`, 'u'))
  })

  it.each([
    [{ kind: 'learner' as const }, 'jisr-Ada-2026-11-24.jisr.json'],
    [{ kind: 'all' as const }, 'jisr-all-2026-11-24.jisr.json'],
    [{ kind: 'program' as const }, 'jisr-two-lines-2026-11-24.jisr.json'],
    [
      { kind: 'learner' as const, learners: [work({ seat: seat({ nickname: '../CON: سلمى' }) })] },
      'jisr-CON-سلمى-2026-11-24.jisr.json',
    ],
    [
      { kind: 'learner' as const, learners: [work({ seat: seat({ nickname: '' }) })] },
      'jisr-2026-11-24.jisr.json',
    ],
  ])('has a name that every disk takes', (over, name) => {
    expect(fileNameFor({ learners: [fullWork()], now: NOW, ...over })).toBe(name)
  })
})

describe('is refused', () => {
  const utf16 = inUtf16(file())
  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'empty'],
    ['white space', ' \n ', 'empty'],
    ['a zip file', zipSync({ 'lesson.json': strToU8('{}') }), 'pack'],
    ['a gzip file', gzipSync(strToU8(file())), 'squeezed'],
    ['a png picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'picture'],
    ['a picture of a phone', new Uint8Array([0, 0, 0, 24, ...strToU8('ftypheic')]), 'picture'],
    ['a PDF', strToU8('%PDF-1.7 …'), 'document'],
    ['half a sign of UTF-16', utf16.slice(0, -1), 'encoding'],
    ['half a file in UTF-16', utf16.slice(0, 500), 'damagedFile'],
    ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]), 'encoding'],
    ['Latin-1', new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d]), 'encoding'],
    ['prose', 'Dear all, the workshop is on Monday.', 'notOurs'],
    ['a program', '{ let a = 1 }', 'notOurs'],
    ['JSON of somebody else', '{"name":"x"}', 'notOurs'],
    ['a list', '[]', 'notOurs'],
    ['half a file', file().slice(0, 500), 'damagedFile'],
    ['a file with the quotes of a word processor', file().replaceAll('"', '”'), 'damagedFile'],
    ['a file as a part of a page', `<pre>${file().replaceAll('"', '&quot;')}</pre>`, 'damagedFile'],
    ['a file behind words', `Here it is:\n${file()}`, 'damagedFile'],
    ['a file without its first sign', file().slice(1), 'damagedFile'],
    ['a page about formats', '<p>The format: jisrael</p>', 'notOurs'],
    ['a file with one sign changed', file().replace('"hintsOpened": 2', '"hintsOpened": 3'), 'changedFile'],
    ['a file without its sum', file().replace(/"checksum": "\w+",/u, ''), 'changedFile'],
    ['a newer file', summed((record) => (record['version'] = 2)), 'newer'],
    ['a file of no version', summed((record) => (record['version'] = '1')), 'version'],
    ['a file of an unknown kind', summed((record) => (record['kind'] = 'summary')), 'shape'],
    ['a file whose learners are no list', summed((record) => (record['learners'] = {})), 'shape'],
    ['a file without learners', summed((record) => (record['learners'] = [])), 'nothingInside'],
    ['a learner of whom nothing is left', pieces([5, 'x']), 'nothingInside'],
    ['a learner without an id', summed((record) => (record['learners'] = [{ pieces: [] }])), 'nothingInside'],
    ['a learner whose work is newer', pieces([{ ...good, version: 3 }]), 'newer'],
    [
      'a file with far too many learners',
      summed((record) => (record['learners'] = Array.from({ length: 501 }, () => ({})))),
      'tooManyParts',
    ],
    ['a deep file', `{"format":"jisr","x":${'['.repeat(60_000)}${']'.repeat(60_000)}}`, 'tooDeep'],
    ['a broad file', `{"format":"jisr","x":[${'0,'.repeat(600_000)}0]}`, 'tooManyParts'],
    ['a file that names __proto__', file().replace('"answers"', '"__proto__"'), 'strangeName'],
    ['the same, escaped', file().replace('"answers"', '"\\u005f_proto__"'), 'strangeName'],
  ])('%s', (_, source, code) => {
    expect(refusal(source)).toBe(code)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('what is too large, before it is read', () => {
    expect(sizeRefusal(200_000_000)).toEqual({ code: 'tooBig', params: { size: 200, most: 25 } })
    expect(sizeRefusal(CARRIED_MAX_BYTES)).toBeNull()
    expect(refusal(new Uint8Array(CARRIED_MAX_BYTES + 1))).toBe('tooBig')
  })
})

describe('is left out, and named', () => {
  it.each([
    ['a piece that is none', 'x', { reason: 'damaged', id: '' }],
    ['a piece of a newer Jisr', { ...good, version: 3 }, { reason: 'newer', id: 'good' }],
    ['a lesson named like a path', { ...good, id: '../../index' }, { reason: 'name', id: '../../index' }],
    ['a lesson named like a part of every object', { ...good, id: 'constructor' }, { reason: 'name' }],
    ['a program whose id is none', { ...good, kind: 'program' }, { reason: 'name', kind: 'program' }],
  ])('%s', (_, strange, note) => {
    expect(notes(pieces([strange, { ...good, id: 'other' }]))).toMatchObject([
      { note: 'leftOut', learner: ADA, ...note },
    ])
  })

  it('the second of two pieces with one name', () => {
    expect(notes(pieces([good, good]))).toMatchObject([{ reason: 'twice', id: 'good' }])
  })

  it('the second of two learners with one id, and a learner without one', () => {
    const twice = summed((record) => {
      const [learner] = record['learners'] as Record<string, unknown>[]
      record['learners'] = [learner, learner, { pieces: [] }]
    })
    expect(notes(twice)).toMatchObject([
      { reason: 'damaged', kind: 'learner' },
      { reason: 'twice', kind: 'learner', id: 'Ada' },
    ])
  })

  it('a date in the future: it becomes now', () => {
    const ahead = fileFor({
      kind: 'learner',
      learners: [
        work({
          pieces: [piece({ at: NOW + 400 * DAY, doneAt: NOW + DAY })],
          versions: [version({ at: NOW + DAY })],
        }),
      ],
      now: NOW,
    })
    const read = readCarried(ahead, { now: NOW })
    expect(read).toMatchObject({
      carried: {
        notes: [{ note: 'mended', reason: 'futureDate', id: 'two-lines' }],
        learners: [{ pieces: [{ at: NOW, doneAt: NOW }], versions: [{ at: NOW }] }],
      },
    })
  })

  it.each([
    ['a code that is a number', { code: 5 }, 'code'],
    ['a name that is too long', { name: 'n'.repeat(81) }, 'name'],
    ['a date that is a text', { at: 'yesterday' }, 'at'],
    ['a date before all dates', { doneAt: -1 }, 'doneAt'],
    ['answers that are no texts', { answers: { first: 1 } }, 'answers'],
    ['more ticks than anybody makes', { ticks: Array.from({ length: 501 }, String) }, 'ticks'],
    ['a cursor in front of the program', { cursor: { anchor: -1, head: 0 } }, 'cursor'],
  ])('%s: the rest of its piece comes', (_, strange, name) => {
    const file = pieces([{ ...good, blocks: ['a'], ...strange }])
    expect(notes(file)).toMatchObject([{ note: 'mended', reason: 'field', id: 'good', field: name }])
    expect(readCarried(file, { now: NOW })).toMatchObject({
      carried: { learners: [{ pieces: [{ id: 'good', blocks: ['a'] }] }] },
    })
  })

  it.each<[string, (learner: Record<string, unknown>) => Record<string, unknown>, string]>([
    ['pieces that are no list', (learner) => ({ ...learner, pieces: { length: 1 } }), 'pieces'],
    ['settings that are none', (learner) => ({ ...learner, settings: 'dark' }), 'settings'],
    [
      'a nickname that is cut',
      ({ seat: face, ...learner }) => ({
        ...learner,
        seat: { ...(face as object), nickname: 'n'.repeat(25) },
      }),
      'nickname',
    ],
    ['a setting of no known kind', (learner) => ({ ...learner, settings: { theme: 'plaid' } }), 'theme'],
  ])('%s: the rest of the learner comes', (_, strange, name) => {
    const file = summed((record) => {
      const [learner] = record['learners'] as Record<string, unknown>[]
      record['learners'] = [strange(learner ?? {})]
    })
    expect(notes(file)).toMatchObject([{ note: 'mended', kind: 'learner', reason: 'field', field: name }])
  })

  it('nothing of a program of any length', () => {
    const code = `// ${'long '.repeat(200_000)}`
    const file = fileFor({
      kind: 'learner',
      learners: [work({ pieces: [piece({ code })], versions: [version({ code: `${code}!` })] })],
      now: NOW,
    })
    expect(readCarried(file, { now: NOW })).toMatchObject({
      carried: { notes: [], learners: [{ pieces: [{ code }], versions: [{ code: `${code}!` }] }] },
    })
    expect(exportRefusal(file, NOW)).toBeNull()
  })

  it('nothing without being said at the export, too: what no other computer would take', () => {
    const code = 'x'.repeat(CARRIED_MAX_BYTES)
    const file = fileFor({ kind: 'learner', learners: [work({ pieces: [piece({ code })] })], now: NOW })
    expect(exportRefusal(file, NOW)).toMatchObject({ code: 'tooBig' })
  })

  it('nothing of a good file', () => {
    const learners = [fullWork(), work({ seat: seat({ id: BO }) })]
    expect(notes(fileFor({ kind: 'all', learners, now: NOW }))).toEqual([])
  })
})

it.each([
  'JISR1[',
  'JISR1[x]A',
  'JISR1[x]a\n',
  '<a',
  '&a',
  'JISR1/P/',
  '[end ',
  '#c=',
  '"',
  '\\"',
  '> ',
  'JISR1[x]\n[end 0',
])('a file full of %j is refused like any other, without a long search', (part) => {
  const text = part.repeat(Math.floor(CARRIED_MAX_BYTES / part.length))
  expect(readCarried(text, { now: NOW }).kind).toBe('refused')
  expect(readCarried(`{"format":${text.slice(20)}`, { now: NOW }).kind).toBe('refused')
})

it('5,000 versions and 20 MB come through', () => {
  const long = '// a long line of a long program\n'.repeat(120)
  const versions = Array.from({ length: 5_000 }, (_, at) =>
    version({ revision: at + 1, code: `${long}${at}` }),
  )
  const text = fileFor({ kind: 'learner', learners: [work({ versions })], now: NOW })
  expect(text.length).toBeGreaterThan(19_000_000)
  const read = readCarried(new TextEncoder().encode(text), { now: NOW })
  expect(read.kind === 'carried' && read.carried.learners[0]?.versions.length).toBe(5_000)
})
