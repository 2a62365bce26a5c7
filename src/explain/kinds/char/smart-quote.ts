import type { Kind } from '../../kind.ts'
import { strangeSign } from '../../strange-signs.ts'

/** A quote that a phone or a word processor made pretty. */
export const smartQuote: Kind = {
  kind: 'char.smart-quote',
  unreadable: strangeSign('smart-quote'),
}

export const provokes = [
  'console.log(“Hello”);',
  'console.log(«salut»)',
  'let a = ‘one’;',
  'console.log("Hello”);',
  'console.log(“Hello");',
  'let t = "a” + "b";',
  'let list = [“a”, “b”];',
  'console.log(„Hallo“)',
  'let s = “It’s me”;',
  'let a = 5;\nconsole.log(“La valeur est ” + a);\nconsole.log(a;',
]
export const nearMisses = ['console.log("“Hello”"', 'let a = "x;\nlet b = “y”;', 'let a = `“`']
