import type { Kind } from '../../kind.ts'
import { strangeSign } from '../../strange-signs.ts'

/** An invisible mark of the writing direction. */
export const bidiControl: Kind = {
  kind: 'char.bidi-control',
  unreadable: strangeSign('bidi-control'),
}

export const provokes = [
  'console.log\u200e("سلام");',
  '\u202blet nam = "لیلا";\u202c',
  'let a = 1;\u2069',
  'let x = 5‏;\nconsole.log(x);',
  'let x = "سلام";\nconsole.log(x)‬;',
]
export const nearMisses = ['console.log("\u200fسلام"', '// \u200e\nlet = = 1']
