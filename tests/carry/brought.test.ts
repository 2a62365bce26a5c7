/** Things that people bring to a training room, and how each must end: `brought.jsonl`, against `computer.json`. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createJudge } from '../../tools/carry/judge.ts'
import { workIn } from '../../tools/carry/existing.ts'
import { parseLine } from '../../tools/carry/list-line.ts'
import { localeText } from '../../tools/locale-text.ts'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const learners = workIn(read('computer.json'))
const lines = read('brought.jsonl').trim().split('\n')
const ids = lines.map((line) => (JSON.parse(line) as { id: string }).id)
const text = await localeText('en', 'carry')
const judge = createJudge({
  learners: typeof learners === 'string' ? expect.fail(learners) : learners,
  into: null,
  lessons: [],
  text,
})

describe('what people bring', () => {
  it.each(ids.map((id, at) => [id, lines[at] ?? '']))('%s', (_, line) => {
    const before = JSON.stringify(learners)
    const entry = parseLine(line, 'here')
    const judged = 'problem' in entry ? entry : judge(entry)
    if ('problem' in judged) expect.fail(judged.problem)
    const { outcomes } = JSON.parse(line) as { outcomes: string[] }
    expect(outcomes).toContain(judged.outcome)
    // Always a sentence, never a key or a hole in it.
    expect(judged.message).toMatch(/^[\p{Lu}]/u)
    expect(judged.message).not.toMatch(/\{\{|undefined|\[object|refused\.|plan\./u)
    expect(judged.changes.length > 0).toBe(/^(?:imported|asks)/u.test(judged.outcome))
    expect(JSON.stringify(learners)).toBe(before)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('is many things', () => {
    expect(new Set(ids).size).toBeGreaterThan(200)
  })
})
