import { parseLoosely } from '../names.ts'
import type { Case, Kind } from '../explanation.ts'

const pattern = /^'?([\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*)'? is not defined$/u

/** A name that nothing has; the nearest name that exists is offered when one is near enough. */
function recognise(near: boolean): Kind['recognise'] {
  return ({ program, outcome }: Case) => {
    if (outcome.kind !== 'threw' || outcome.error.name !== 'ReferenceError') return null
    const name = pattern.exec(outcome.error.message)?.[1]
    if (name === undefined) return null
    const nearest = parseLoosely(program).nearest(name)
    if ((nearest !== null) !== near) return null
    const { line, column } = outcome.error
    const params = { name, line, ...(nearest === null ? {} : { nearest }) }
    return { line, column, endColumn: column + name.length, params }
  }
}

export const misspelledName: Kind = {
  kind: 'name.misspelled',
  recognise: recognise(true),
  provokes: [
    'Console.log(1);',
    'consol.log(1);',
    'let firstName = "Yonas";\nconsole.log(FirstName);',
    'let مجموع = 1;\nconsole.log(مجموغ)',
  ],
  nearMisses: ['console.log(salaam);', 'let a = 1;\nconsole.log(b)', 'throw new ReferenceError("no")'],
}

export const unknownName: Kind = {
  kind: 'name.undeclared',
  recognise: recognise(false),
  provokes: ['console.log(salaam);', 'console.log(Nour)'],
  nearMisses: ['Console.log(1);', 'throw new ReferenceError("x")'],
}
