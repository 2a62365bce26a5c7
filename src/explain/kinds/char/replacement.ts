import type { Kind } from '../../kind.ts'
import { strangeSign } from '../../strange-signs.ts'

/** The sign that programs write for one they could not read: the file came in another encoding. */
export const replacement: Kind = {
  kind: 'char.replacement',
  unreadable: strangeSign('replacement'),
}

export const provokes = [
  'let pr\ufffdnom = 1;',
  'let x = \ufffd5\ufffd;',
  'let name = �Ali";\nconsole.log(name);',
  'let pr�nom = "Ana";\nconsole.log(pr�nom);',
  'console.log("hi")�;',
]
export const nearMisses = ['console.log("\ufffd"']
