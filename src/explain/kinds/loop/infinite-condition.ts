import type { Kind } from '../../kind.ts'
import { endlessLoops, headOf, stepOf } from '../../loops.ts'
import { replaced } from '../../unreadable.ts'

/** A condition that is always true, or that the counter jumps over. */
export const infiniteCondition: Kind = {
  kind: 'loop.infinite-condition',
  endless(program) {
    const [found] = endlessLoops(program)
    if (!found) return null
    const { loop, test, reads, changed } = found
    const at = test ?? headOf(loop)
    const condition = test ? program.text(test) : 'for (;;)'
    const [variable] = changed
    const step = stepOf(program, loop, variable ?? null)
    if (test?.type === 'BinaryExpression' && /^!==?$/.test(test.operator) && step !== null) {
      const sign = step > 0 ? '<' : '>'
      const right = `${program.text(test.left)} ${sign} ${program.text(test.right)}`
      return {
        at: test,
        special: 'jump',
        params: { name: variable?.name ?? '', sign: test.operator, right: sign, condition: right },
        edits: [replaced(test, right)],
      }
    }
    if (test?.type === 'LogicalExpression' && test.operator === '||' && /!==?/.test(condition))
      return {
        at: test,
        special: 'or',
        params: { condition, sign: '||', right: '&&' },
        edits: [replaced({ start: test.left.end, end: test.right.start }, ' && ')],
      }
    if (test?.type === 'AssignmentExpression') return null
    return reads.length === 0 || changed.length > 0 ? { at, params: { condition, right: 'break' } } : null
  },
}

export const provokes = [
  'for (let i = 0; i !== 10; i += 3) {\n  console.log(i);\n}',
  'while (true) {\n}',
  'let i = 0;\nwhile (i !== 5 || i !== 6) {\n  i++;\n}',
  'for (;;) {\n}',
  'let i = 0;\nwhile (true) {\n  i++;\n}\nconsole.log(i);',
  'let n = 5;\nwhile (n > 0 || n < 10) {\n  n--;\n}',
  'let x = 1;\nwhile (x !== 10) {\n  x += 2;\n}\nconsole.log(x);',
]
export const nearMisses = ['let i = 0;\nwhile (i < 3) {\n}', 'let a;\nwhile (a = 1) {\n}']
