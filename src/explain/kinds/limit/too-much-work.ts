import type { Kind } from '../../kind.ts'
import { headOf, prints } from '../../loops.ts'
import { isLoop } from '../../readable.ts'

/** A loop that would end, after a very long time; or work for which no loop can be blamed. */
export const tooMuchWork: Kind = {
  kind: 'limit.too-much-work',
  endless(program) {
    const loops = program.nodes.filter((node) => isLoop(node))
    const loop =
      loops.find((each) => program.outcome.kind !== 'tooMuchOutput' || prints(program, each)) ?? loops[0]
    if (!loop) return { at: program.here, special: 'unknown' }
    const test = loop.type === 'ForStatement' || loop.type === 'WhileStatement' ? loop.test : null
    const [bound] = /\d[\d_]{4,}|\d+e\d+/.exec(test ? program.text(test) : '') ?? []
    return {
      at: headOf(loop),
      ...(bound ? { special: 'bound' } : {}),
      params: { number: bound ?? '', code: program.text(headOf(loop)).split('\n')[0] ?? '' },
    }
  },
}

export const provokes = [
  'let n = 0;\nfor (let i = 0; i < 1000000000; i++) {\n  n += i;\n}',
  'for (let i = 0; i < 100000; i++) {\n  console.log(i);\n}',
  'let n = 0;\nfor (let i = 0; i < 100000000000; i++) {\n  n = n + i;\n}\nconsole.log(n);',
]
export const nearMisses = ['let i = 0;\nwhile (i < 3) {\n}', 'function f() {\n  f();\n}\nf();']
