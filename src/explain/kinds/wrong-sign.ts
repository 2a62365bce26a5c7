import type { Case, Kind } from '../explanation.ts'
import { positionAt, regionsOf } from '../regions.ts'

/** Signs of other keyboards and of word processors, and the sign that JavaScript knows. */
const signs: Record<string, string> = {
  '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‘': "'", '’': "'",
  '،': ',', '؛': ';', '؟': '?', '٪': '%', '×': '*', '÷': '/', '−': '-', '–': '-', '≤': '<=', '≥': '>=', '≠': '!==',
  '，': ',', '；': ';', '（': '(', '）': ')', '፣': ',', '፤': ';', '።': '.',
} // prettier-ignore

/** A sign from another keyboard in the code itself. */
export const wrongSign: Kind = {
  kind: 'char.wrong-sign',
  recognise({ program, outcome }: Case) {
    if (outcome.kind !== 'threw' || outcome.error.name !== 'SyntaxError') return null
    for (const region of regionsOf(program)) {
      if (region.type !== 'code') continue
      for (let at = region.from; at < region.to; at += 1) {
        const sign = program[at] ?? ''
        const right = Object.hasOwn(signs, sign) ? signs[sign] : undefined
        if (right === undefined) continue
        const { line, column } = positionAt(program, at)
        return { line, column, endColumn: column + 1, params: { sign, right, line } }
      }
    }
    return null
  },
  provokes: [
    'console.log(“Hello”);',
    'console.log("سلام")؛',
    'let a = [1، 2];',
    'let area = 3 × 4;',
    'console.log(«salut»)',
  ],
  nearMisses: ['console.log("“Hello”")', '// ؛\nlet = 3', "console.log('5 × 3');", 'console.log("a)'],
}
