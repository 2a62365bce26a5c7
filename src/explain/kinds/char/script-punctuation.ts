import type { Kind } from '../../kind.ts'
import { strangeSign } from '../../strange-signs.ts'

/** A comma, semicolon or full stop of another script. */
export const scriptPunctuation: Kind = {
  kind: 'char.script-punctuation',
  unreadable: strangeSign('script-punctuation'),
}

export const provokes = [
  'console.log("سلام")؛',
  'let a = [1، 2];',
  'let price = ٣٫٥;',
  'let x = 3٫5;',
  'console۔log("سلام")',
  'let naam = "आशा"।',
  'let a = 1፤\nlet b = 2;',
  'let left = 10 ٪ 3;\nif (left > 1 {\n}',
  'let اسم = "نور"؛\nlet عمر = 12\nif (عمر > 10 {\n  console.log(اسم);\n}',
]
export const nearMisses = [
  'console.log("؛")',
  '// ؛\nlet = 3',
  'let class = 5;\nlet y = 6؛',
  'console.log(`،`',
]
