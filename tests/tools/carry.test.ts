/** `npm run -s carry`: one line for each thing that is brought, with the page's own sentence. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readOptions } from '../../tools/carry/options.ts'

const folder = mkdtempSync(join(tmpdir(), 'jisr-carry-'))
afterAll(() => rmSync(folder, { recursive: true }))
const samples = 'tests/carry/samples'

interface Line {
  id: string
  outcome?: string
  message: string
  changes: { change: string; id: string; said: string }[]
  questions: { question: string }[]
  refusal?: { code: string } | null
  problem?: string
}

function carry(...words: string[]): { status: number | null; out: string; lines: Line[] } {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'tools/carry.ts', ...words], {
    encoding: 'utf8',
  })
  const out = run.stdout
  const lines = out.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : []))
  return { status: run.status, out: out + run.stderr, lines }
}

function written(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

describe('the command', () => {
  it('judges every carrier, against what the computer has', () => {
    const names = [
      'v1-learner.jisr.json',
      'v1-learner.txt',
      'v1-link.txt',
      'v1-program-codes.txt',
      'v1-summary-codes.txt',
    ]
    const { status, lines } = carry(
      ...names.map((name) => `${samples}/${name}`),
      '--json',
      '--existing',
      `${samples}/v1-all.jisr.json`,
    )
    expect(status).toBe(0)
    expect(lines.map(({ outcome }) => outcome)).toEqual([
      'imported',
      'imported',
      'asks-user',
      'asks-user',
      'imported',
    ])
    expect(lines[0]?.message).toBe('Everything in it is here already.')
    expect(lines[0]?.changes.every(({ change }) => change === 'same')).toBe(true)
  })

  it('reads a list with generated lines, each with its own id, and never builds what is too large', () => {
    const plain = readFileSync(`${samples}/plain-v2.json`, 'utf8')
    const list = [
      { id: 'plain', text: plain },
      { id: 'bytes', b64: Buffer.from(plain).toString('base64') },
      { id: 'again', text: plain, existing: JSON.parse(plain) as unknown },
      { id: 'other', text: plain.replace('p-ada', 'p-bo'), existing: JSON.parse(plain) as unknown },
      { id: 'huge', gen: { prefix: '', repeat: ' ', times: 200_000_000, suffix: plain } },
      {
        id: 'deep',
        gen2: { prefix: '{"format":"jisr","x":', open: '[', close: ']', times: 60_000, suffix: '}' },
      },
      { id: 'keys', genKeys: { prefix: '{"format":"jisr","x":{', entry: '0', times: 600_000, suffix: '}}' } },
      { id: 'address', url_suffix: '?lesson=https://canary.invalid/x&reset=1#reset' },
      { id: 'link', url: readFileSync(`${samples}/v1-link.txt`, 'utf8') },
      {
        id: 'params',
        carrier: 'share-link',
        gen: { prefix: '#', repeat: 'c=x&', times: 100_000, suffix: '' },
      },
      { id: 'zip', carrier: 'lesson-pack-zip', gen_zip: { 'a.yaml': { repeat: '0', times: 1_000_000_000 } } },
      { id: 'none' },
      { id: 'nobody', text: plain, existing: {} },
    ]
    const file = written('list.jsonl', `${list.map((line) => JSON.stringify(line)).join('\n')}\nnot JSON\n`)
    const { status, lines } = carry(file)
    expect(lines.map(({ id, outcome, refusal, problem }) => [id, outcome ?? problem, refusal?.code])).toEqual(
      [
        ['plain', 'imported', undefined],
        ['bytes', 'imported', undefined],
        ['again', 'imported', undefined],
        ['other', 'asks-user', undefined],
        ['huge', 'refused-with-message', 'tooBig'],
        ['deep', 'refused-with-message', 'tooDeep'],
        ['keys', 'refused-with-message', 'tooManyParts'],
        ['address', 'ignored', undefined],
        ['link', 'asks-user', undefined],
        ['params', 'refused-with-message', 'longLink'],
        ['zip', 'refused-with-message', 'pack'],
        ['none', expect.stringContaining('nothing to judge'), undefined],
        ['nobody', expect.stringContaining('existing:'), undefined],
        [`${file}:14`, expect.stringContaining('not JSON'), undefined],
      ],
    )
    expect(status).toBe(1)
  })

  it('speaks to people, in their language', () => {
    const file = written('half.json', readFileSync(`${samples}/plain-v2.json`, 'utf8').slice(0, 300))
    const { status, out } = carry(file, '--lang', 'fr')
    expect(status).toBe(0)
    expect(out).toContain('refused-with-message\n  Ceci est abîmé.')
    expect(carry(`${samples}/plain-v2.json`).out).toContain('new lesson "two-lines": New here.')
  })

  it('takes what is piped in, and who it is for', () => {
    const words = [
      '--import',
      'tsx',
      'tools/carry.ts',
      '-',
      '--json',
      '--existing',
      `${samples}/plain-v2.json`,
      '--into',
      'p-ada',
    ]
    const out = execFileSync(process.execPath, words, {
      input: readFileSync(`${samples}/plain-v1.json`),
      encoding: 'utf8',
    })
    expect(JSON.parse(out)).toMatchObject({ id: '-', outcome: 'imported', questions: [] })
  })

  it('ends with 2 for words it does not understand', () => {
    expect(carry(`${samples}/plain-v1.json`, '--existing', `${samples}/v1-link.txt`)).toMatchObject({
      status: 2,
    })
    expect(carry(`${samples}/plain-v1.json`, '--into', 'nobody')).toMatchObject({ status: 2 })
    expect(carry(`${samples}/plain-v1.json`, '--lang', 'xx')).toMatchObject({ status: 2 })
    for (const words of [[], ['--unknown', 'x'], ['--into']]) expect(readOptions(words)).toBeNull()
  })

  it('ends with 1 for a file that is not there', () => {
    expect(carry('no-such-file.json')).toMatchObject({
      status: 1,
      out: expect.stringContaining('no such file') as string,
    })
  })
})
