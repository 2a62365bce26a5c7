/** The engine tells a place before the pattern that fails: here is where it is. */
import { describe, expect, it } from 'vitest'
import { placedAtPattern } from '../../src/explain/taken-apart.ts'
import type { RawError } from '../../src/sandbox/protocol.ts'
import { parse } from '../../src/syntax/parse.ts'
import { runProgram } from '../sandbox/run-program.ts'

async function placed(program: string): Promise<{ engine: RawError; ours: RawError }> {
  const { outcome } = await runProgram(program)
  const tree = parse(program)
  if (outcome.kind !== 'threw' || tree.kind === 'problem') throw new Error(`${program}: ${outcome.kind}`)
  return { engine: outcome.error, ours: placedAtPattern(outcome.error, tree) }
}

/** `§` marks the pattern that has to be found. */
const patterns = [
  'const who = null\nconsole.log(1)\nconst §{ name } = who',
  'const f = () => null\nconsole.log(1)\nconst §{ name } = f()',
  'console.log(1)\nlet a, b\n;(§{ a, b } = null)',
  'const n = 5\nconsole.log(n)\nconst §[a, b] = n',
  'const p = {}\nconsole.log(p)\nconst { name, pos: §[x, y] } = p',
  'function f(x, y) {\n  const { a } = x\n  const §{ b } = y\n}\nf({}, null)',
  'console.log(1)\nconst list = [{ n: 1 }, null]\nlist.forEach((§{ n }) => n)',
  'class A {\n  constructor(§{ size }) {}\n}\nconsole.log(1)\nnew A()',
  'const o = {\n  area(§{ w, h }) {},\n}\nconsole.log(1)\no.area()',
  'console.log(1)\nfor (const §[k, v] of [[1, 2], 5]) console.log(k)',
  'function f(list) {\n  for (const x of list) {\n    const §{ a } = x\n  }\n}\nf([null])',
  'console.log(1)\nconst { z } = { z: 1 }\n\nconst §{ a } = null',
  'async function f() {\n  const r = await 0\n  const §{ a } = undefined\n}\nf()',
  'const s = "😀"; const §{ a } = null',
  'console.log(1)\r\nconst who = null\r\nconst §{ a } = who\r\n',
]

/** Programs in which something else fails, with the same words. */
const others = [
  'const keys = Object.keys(null)\nconst { a } = keys',
  'const set = new Set(5)\nconst [a] = set',
  'const list = undefined\nfor (const x of list) {\n  const [a] = x\n}',
  'const list = undefined\nconst all = [...list]\nconst [a] = all',
  'const f = () => {\n  const { a } = {}\n}\nObject.entries(undefined)',
  'null.name\nconst { a } = null',
]

describe('what cannot be taken apart', () => {
  it.each(patterns)('is found: %j', async (source) => {
    const before = source.slice(0, source.indexOf('§')).split('\n')
    const { engine, ours } = await placed(source.replace('§', ''))
    const { length } = before.at(-1) ?? ''
    expect(ours).toEqual({ ...engine, line: before.length, column: length + 1 })
  })

  it.each(others)('is not what failed: %j', async (program) => {
    const { engine, ours } = await placed(program)
    expect(ours).toBe(engine)
  })
})
