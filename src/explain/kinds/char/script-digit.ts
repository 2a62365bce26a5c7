import type { Kind } from '../../kind.ts'
import { strangeSign } from '../../strange-signs.ts'

/** A number in the digits of another script. */
export const scriptDigit: Kind = {
  kind: 'char.script-digit',
  unreadable: strangeSign('script-digit'),
}

export const provokes = [
  'let x = ۵;',
  'let y = ١٢ + 1;',
  'let shu = ３;',
  'console.log(৪৫);',
  'let n = ፩;',
  'function مربع(س) {\n  return س * س;\n}\nconsole.log(مربع(٣));',
  'let age = ٢٠;\nconsole.log(age);',
]
export const nearMisses = ['let x = "۵', 'console.log("١٢"', 'let x١ = 5;\nconsole.log(x1)']
