import type { Kind } from '../../kind.ts'
import { linesOf } from '../../search-code.ts'
import { replaced } from '../../unreadable.ts'

const numbered = /^\s*(\d+)(?:[.:)|]\s*|\s+)(?=\S)/

/** Line numbers that came with the copied code. */
export const lineNumbers: Kind = {
  kind: 'paste.line-numbers',
  unreadable(program) {
    const lines = linesOf(program.program).flatMap((line) => {
      const found = numbered.exec(line.text)
      return found ? [{ ...line, number: found[1] ?? '', length: found[0].length }] : []
    })
    const [first, second] = lines
    if (!first || !second || Number(second.number) !== Number(first.number) + 1) return null
    if (first.line > program.problem.line) return null
    const start = first.start + first.text.indexOf(first.number)
    return {
      at: { start, end: start + first.number.length },
      params: { number: first.number },
      edits: lines.map(({ start: from, length }) => replaced({ start: from, end: from + length }, '')),
    }
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
