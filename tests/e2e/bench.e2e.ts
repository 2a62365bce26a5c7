/** `npm run bench` measures something in each of its parts. With JISR_ALL=1 only: it builds courses and takes minutes. */
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

interface Told {
  sections: { title: string; figures: { name: string; values: Record<string, unknown> }[] }[]
}

describe.runIf(process.env['JISR_ALL'] === '1')('npm run bench', () => {
  it.each(['page', 'course', 'rivals', 'engine'])(
    'gives a finite number for everything it has measured: %s',
    (part) => {
      const words = ['node_modules/tsx/dist/cli.mjs', 'tools/bench.ts', part, '--rounds', '1', '--json']
      const { sections } = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as Told
      expect(sections).toHaveLength(1)
      const figures = sections.flatMap((section) => section.figures)
      expect(figures.length).toBeGreaterThan(3)
      for (const { name, values } of figures) {
        const measured = Object.values(values).filter((value) => value !== null)
        expect(measured.length, name).toBeGreaterThan(0)
        for (const value of measured)
          expect(typeof value === 'string' || (Number.isFinite(value) && Number(value) > 0), name).toBe(true)
      }
    },
    1_800_000,
  )
})
