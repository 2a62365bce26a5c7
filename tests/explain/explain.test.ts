import { describe, expect, it } from 'vitest'
import { explain, kinds } from '../../src/explain/explain.ts'
import type { Explanation } from '../../src/explain/explanation.ts'
import { defaultLimits } from '../../src/sandbox/limits.ts'
import { createInProcessSandbox } from '../../src/sandbox/worker/in-process.ts'
import { requestFor } from '../sandbox/run-program.ts'
import en from '../../src/language/locales/en/explain.json'

const sandbox = createInProcessSandbox()

/** What the real engine says of a program, explained. */
async function explained(program: string): Promise<Explanation | null> {
  const { outcome } = await sandbox.run(requestFor(program, { limits: defaultLimits }))
  return explain({ program, outcome })
}

const files = import.meta.glob('../../src/explain/kinds/*.ts', { eager: true })

it('knows every kind of the folder, each under its own name', () => {
  const inFolder = Object.values(files).flatMap((module) =>
    Object.values(module as Record<string, { kind: string }>),
  )
  expect(kinds.map(({ kind }) => kind).sort()).toEqual(inFolder.map(({ kind }) => kind).sort())
  expect(new Set(kinds.map(({ kind }) => kind)).size).toBe(kinds.length)
})

it('has words for every kind', () => {
  const texts = en as unknown as Record<string, Record<string, { what: string; try: string }>>
  for (const { kind } of kinds) {
    const [family = '', name = ''] = kind.split('.')
    expect(texts[family]?.[name]).toMatchObject({
      what: expect.any(String) as string,
      try: expect.any(String) as string,
    })
  }
})

describe.each(kinds)('$kind', ({ kind, provokes, nearMisses }) => {
  it.each(provokes)('is said of %s', async (program) => {
    expect(await explained(program)).toMatchObject({ kind })
  })
  it.each(nearMisses)('is not said of %s', async (program) => {
    expect((await explained(program))?.kind).not.toBe(kind)
  })
})

describe('the place', () => {
  it('is where the text begins', async () => {
    expect(await explained('let a = 1;\nconsole.log("Good morning);')).toMatchObject({ line: 2, column: 13 })
  })
  it('is where the bracket was opened', async () => {
    expect(await explained('console.log("سلام";')).toMatchObject({
      line: 1,
      column: 12,
      params: { open: '(', sign: ')' },
    })
  })
})

it('says nothing about programs that end well, in any script', async () => {
  for (const program of [
    'let مجموع = 1;\nconsole.log("سلام؛ “x”");',
    'console.log(`${1 + 1} ×`)',
    "console.log('l\\'ami') // «»",
  ]) {
    expect(await explained(program)).toBeNull()
  }
})
