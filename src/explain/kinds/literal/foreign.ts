import type { Kind } from '../../kind.ts'
import { missingIdentifier } from '../../places.ts'
import { replaced } from '../../unreadable.ts'
import { foreignLiterals } from '../../words/foreign.ts'

/** `None`, `nil`, `NULL`: the values of other languages. */
export const foreignLiteral: Kind = {
  kind: 'literal.foreign',
  failed(program) {
    const name = missingIdentifier(program)
    const right = name && foreignLiterals.get(name.name)
    if (!name || !right) return null
    return { at: name, params: { word: name.name, right }, edits: [replaced(name, right)] }
  },
}

export const provokes = [
  'let x = None;',
  'let y = nil;',
  'let z = NULL;',
  'if (1 === none) {\n}',
  'let a = nil;\nconsole.log(a);',
  'let a = None;\nconsole.log(a);',
]
export const nearMisses = ['let x = True;', 'let None = 1;\nconsole.log(Nons);']
