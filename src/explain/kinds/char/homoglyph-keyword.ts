import type { Kind } from '../../kind.ts'
import { strangeSign } from '../../strange-signs.ts'

/** A word of JavaScript with a letter of another alphabet in it. */
export const homoglyphKeyword: Kind = {
  kind: 'char.homoglyph-keyword',
  unreadable: strangeSign('homoglyph-keyword'),
}

export const provokes = [
  'fоr (let i = 0; i < 2; i++) {\n}',
  'lеt x = 5;',
  'соnst a = 1;',
  'if (1) {\n} еlse {\n}',
  'lеt x = 5;\nconsole.log(x);',
  'let a = 2;\nіf (a > 1) {\n  console.log(a);\n}',
]
export const nearMisses = ['let а = 1;\nlet b = = 2', 'Let x = 5;']
