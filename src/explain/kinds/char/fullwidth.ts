import type { Kind } from '../../kind.ts'
import { strangeSign } from '../../strange-signs.ts'

/** A wide form of a sign, as keyboards of East Asia write it. */
export const fullwidth: Kind = {
  kind: 'char.fullwidth',
  unreadable: strangeSign('fullwidth'),
}

export const provokes = [
  'let a = 5；',
  'let a ＝ 5;',
  'console.log（1）;',
  'ｌｅｔ a = 5;',
  'console.log（"hi"）;',
  'console.log(1， 2);',
  'console.log(＂hi＂);',
]
export const nearMisses = ['console.log("；"', 'let a = ３;']
