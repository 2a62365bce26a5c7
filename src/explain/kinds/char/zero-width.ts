import type { Kind } from '../../kind.ts'
import { strangeSign } from '../../strange-signs.ts'

/** A sign that nobody sees, where JavaScript allows none. */
export const zeroWidth: Kind = {
  kind: 'char.zero-width',
  unreadable: strangeSign('zero-width'),
}

export const provokes = [
  '\u200blet x = 5;',
  'let x = 5\u2060;',
  'console.log\u200b("a")',
  'let\u200c x = 5;',
  'console.log("a")​;',
  'let x = 5;\nlet y = x ​ + 1;\nconsole.log(y);',
]
export const nearMisses = ['let x = "\u200b', 'let x\u00a0= = 5', '\ufefflet x = ;']
