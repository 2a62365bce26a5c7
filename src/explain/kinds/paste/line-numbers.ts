import type { Kind } from '../../kind.ts'
import { copiedMarks, lineMarks } from '../../line-marks.ts'

const numbered = /^\s*(\d+)(?:[.:)|]\s*|\s+)(?=\S)/

/** Line numbers that came with the copied code. */
export const lineNumbers: Kind = {
  kind: 'paste.line-numbers',
  unreadable(program) {
    const lines = lineMarks(program, numbered)
    const [first, second] = lines
    if (!first || !second || Number(second.mark) !== Number(first.mark) + 1) return null
    const found = copiedMarks(program, lines)
    return found && { ...found, params: { number: first.mark } }
  },
}

export const provokes = [
  '1 let a = 2;\n2 let b = 3;\n3 console.log(a + b);',
  '1. let a = 2;\n2. console.log(a)',
  '10| let x = 1\n11| x++',
  '1. let a = 2;\n2. console.log(a);',
  '1 function f() {\n2   return 3;\n3 }\n4 console.log(f());',
  '10: let x = 3;\n11: console.log(x);',
]
export const nearMisses = ['let 1st = 2;', 'let a = [\n  1\n  5\n]']
