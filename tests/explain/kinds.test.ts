/** Every kind against the programs that its file carries, run in the real engine. */
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/explain/explain.ts'
import { applyRepair, type Explanation } from '../../src/explain/explanation.ts'
import type { Kind } from '../../src/explain/kind.ts'
import { notice } from '../../src/explain/notice.ts'
import { endlessKinds } from '../../src/explain/order/endless-kinds.ts'
import { failedKinds } from '../../src/explain/order/failed-kinds.ts'
import { lastKinds, ranKinds } from '../../src/explain/order/ran-kinds.ts'
import { unreadableKinds } from '../../src/explain/order/unreadable-kinds.ts'
import { createInProcessSandbox } from '../../src/sandbox/worker/in-process.ts'
import { requestFor } from '../sandbox/run-program.ts'

interface KindFile {
  file: string
  kind: Kind
  provokes: readonly string[]
  nearMisses: readonly string[]
}

const modules = import.meta.glob<Record<string, unknown>>('../../src/explain/kinds/*/*.ts', { eager: true })

const files: KindFile[] = Object.entries(modules).map(([path, exported]) => {
  const kind = Object.values(exported).find((each): each is Kind => isKind(each))
  if (!kind) throw new Error(`${path} has no kind`)
  return {
    file: path.split('/kinds/')[1] ?? '',
    kind,
    provokes: exported['provokes'] as string[],
    nearMisses: exported['nearMisses'] as string[],
  }
})

function isKind(value: unknown): value is Kind {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'
}

const sandbox = createInProcessSandbox()
const limits = { lines: 300 }

/** All that is said of a program: the explanation, or else the notices. */
async function said(program: string): Promise<Explanation[]> {
  const result = await sandbox.run(requestFor(program, { limits }))
  const explanation = explain({ program, outcome: result.outcome, printed: result.printed })
  return explanation ? [explanation] : notice({ program, result })
}

const before =
  '// practice\nlet weather = "sunny";\nfunction twice(value) {\n  return value * 2;\n}\nconsole.log(twice(4), weather);\n\n'
const linesBefore = before.split('\n').length - 1
const after =
  '\n\nlet places = ["home", "school"];\nfor (let place of places) {\n  console.log("place: " + place);\n}'

const noticeKinds = [...ranKinds, ...lastKinds]
const isNotice = ({ kind }: Explanation): boolean => noticeKinds.some((each) => each.kind === kind)

describe('the registry', () => {
  const asked = new Set([...unreadableKinds, ...failedKinds, ...endlessKinds, ...noticeKinds])

  it('knows every kind of the folder', () => {
    expect([...asked].map(({ kind }) => kind).sort()).toEqual(files.map(({ kind }) => kind.kind).sort())
  })

  it('asks each kind wherever it has an answer', () => {
    for (const { kind } of files) {
      expect([kind.kind, unreadableKinds.includes(kind)]).toEqual([kind.kind, kind.unreadable !== undefined])
      expect([kind.kind, failedKinds.includes(kind)]).toEqual([kind.kind, kind.failed !== undefined])
      expect([kind.kind, endlessKinds.includes(kind)]).toEqual([kind.kind, kind.endless !== undefined])
      expect([kind.kind, noticeKinds.includes(kind)]).toEqual([kind.kind, kind.ran !== undefined])
    }
  })

  it('has each kind in the file of its name', () => {
    for (const { file, kind } of files) expect(`${kind.kind.replace('.', '/')}.ts`).toBe(file)
  })

  it('has programs for each kind', () => {
    for (const { kind, provokes, nearMisses } of files) {
      // What the output should be is not in a program.
      if (kind.kind !== 'general.output-differs') expect(provokes.length, kind.kind).toBeGreaterThan(0)
      expect(nearMisses.length, kind.kind).toBeGreaterThan(0)
    }
  })
})

describe.each(files)('$kind.kind', ({ kind: { kind }, provokes, nearMisses }) => {
  it.each(provokes)('is said of %s', async (program) => {
    const [first] = await said(program)
    expect(first).toMatchObject({ kind })
    if (first?.repair) expect(applyRepair(program, first.repair)).not.toBe(program)
  })
  it('is said of the same programs among other lines', async () => {
    for (const program of provokes) {
      const [first] = await said(program)
      if (first === undefined || isNotice(first)) continue
      const [longer] = await said(`${before}${program}${after}`)
      expect(longer, program).toMatchObject({ kind, line: first.line + linesBefore, column: first.column })
    }
  })
  it.each(nearMisses)('is not said of %s', async (program) => {
    expect((await said(program)).map((each) => each.kind)).not.toContain(kind)
  })
})
