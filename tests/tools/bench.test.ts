/** How `npm run bench` compares. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { openBare } from '../../tools/bench/bare.ts'
import { parts, readOptions } from '../../tools/bench/options.ts'
import { amount, asData, markdown, type Report } from '../../tools/bench/report.ts'
import { byTurns, median, medianRatio, type Side } from '../../tools/bench/rounds.ts'
import { openWire } from '../../tools/bench/wire.ts'

describe('the rounds', () => {
  it('take every side by turns, another one first each time, and count all but the first', async () => {
    const order: string[] = []
    const side = (name: string): Side => ({
      name,
      round: () => Promise.resolve({ place: order.push(name) }),
    })
    const samples = await byTurns([side('a'), side('b'), side('c')], 3)
    expect(order.join('')).toBe('abcbcacababc')
    expect(samples).toEqual({ place: { a: [6, 8, 10], b: [4, 9, 11], c: [5, 7, 12] } })
  })

  it('have a middle', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([9, 1, 5, 6])).toBe(5.5)
    expect(median([])).toBeNaN()
  })

  it('are compared round by round, so that a busy moment counts for both', () => {
    expect(medianRatio([2, 200, 3], [1, 100, 1])).toBe(2)
  })
})

describe('the report', () => {
  const report: Report = {
    machine: '2 cores',
    rounds: 3,
    sections: [
      {
        title: 'Ways to run',
        columns: ['ours', 'theirs'],
        figures: [
          { name: 'time', unit: 'ms', values: { ours: [10, 12, 11], theirs: [20, 36, 22] } },
          { name: 'bytes', unit: 'bytes', values: { ours: [252_400], theirs: [6_010_000] } },
          { name: 'alone', unit: 'ms', values: { ours: [0.04] } },
          { name: 'loop', unit: 'ms', values: { ours: 'ends', theirs: 'frozen' } },
        ],
        notes: ['A note.'],
      },
    ],
  }

  it('is a table for Markdown, with ratios against the first column', () => {
    expect(markdown(report)).toBe(`2 cores; medians of 3 rounds.

### Ways to run

|  | ours | theirs |
| --- | ---: | ---: |
| time | 11 ms | 22 ms (2×) |
| bytes | 252 kB | 6.01 MB (23.8×) |
| alone | 0.04 ms | – |
| loop | ends | frozen |

A note.`)
  })

  it('is data as well, with the same medians and ratios', () => {
    const { sections } = JSON.parse(JSON.stringify(asData(report))) as {
      sections: { figures: { values: object; ratios: object }[] }[]
    }
    expect(sections[0]?.figures).toMatchObject([
      { name: 'time', unit: 'ms', values: { ours: 11, theirs: 22 }, ratios: { theirs: 2 } },
      { values: { ours: 252_400, theirs: 6_010_000 } },
      { values: { ours: 0.04, theirs: null }, ratios: { theirs: null } },
      { values: { ours: 'ends', theirs: 'frozen' }, ratios: { theirs: null } },
    ])
  })

  it.each([
    [6_010_000, 'bytes', '6.01 MB'],
    [999, 'bytes', '0.999 kB'],
    [1234.5, 'ms', '1,235 ms'],
    [98.76, 'ms', '98.8 ms'],
    [3.456, 'ms', '3.46 ms'],
    [0.0123, 'perMs', '0.012 /ms'],
  ] as const)('says %d %s in digits that mean something', (value, unit, said) => {
    expect(amount(value, unit)).toBe(said)
  })
})

describe('the options', () => {
  it('mean everything when nothing is said, in one order', () => {
    expect(readOptions([])).toMatchObject({ parts, json: false })
    expect(readOptions(['engine', 'page', '--rounds', '3', '--json'])).toMatchObject({
      parts: ['page', 'engine'],
      rounds: 3,
      json: true,
    })
  })

  it.each([['--round'], ['pages'], ['--rounds'], ['--rounds=0'], ['--rounds', 'many']])(
    'are refused with the usage: %s',
    (...words) => {
      expect(() => readOptions(words)).toThrow('npm run bench')
    },
  )
})

describe('the wire', () => {
  it('hands everything on in order, counts it, and can be slow', async () => {
    const body = Array.from({ length: 20_000 }, (_, at) => `line ${at}`).join('\n')
    const server = createServer((_, response) => response.end(body))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const wire = await openWire({ port, bitsPerSecond: 40_000_000, roundTrip: 5 })
    const texts = await Promise.all([1, 2, 3].map(async () => (await fetch(wire.address)).text()))
    expect(texts.every((text) => text === body)).toBe(true)
    const counted = wire.bytesBy(Date.now())
    expect(counted).toBeGreaterThan(3 * body.length)
    expect(counted).toBeLessThan(3 * (body.length + 500))
    expect(wire.bytesBy(0)).toBe(0)
    await wire.close()
    server.close()
  })
})

describe('what the sandbox is measured against', () => {
  const read = (file: string): string => readFileSync(`tools/bench/rivals/${file}`, 'utf8')

  it('has exact versions, can be installed from any registry, and is no part of the page', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
    expect(read('package-lock.json')).not.toMatch(/"resolved":/)
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true')
    expect(
      Object.keys(dependencies).filter((name) => readFileSync('package.json', 'utf8').includes(name)),
    ).toEqual([])
  })
})

describe('bare QuickJS', () => {
  it('runs a program in a fresh runtime and gives what it printed', async () => {
    const bare = await openBare()
    expect(bare.run('globalThis.left = 1; console.log("a", 1)')).toEqual(['a 1'])
    expect(bare.run('console.log(typeof left)', { countSteps: false })).toEqual(['undefined'])
    expect(bare.run('for (let i = 0; i < 50_000; i++) {}', { countSteps: true })).toEqual([])
    expect(() => bare.run('null.x')).toThrow('null')
  })
})
