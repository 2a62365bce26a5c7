/** What a program has left behind: its variables, and what its functions give back. */
import type { Look, Seen } from '../protocol.ts'
import type { Described, Realm, Result } from './realm.ts'

/** Either all that was to be seen, or the limit of the engine that a call ran into. */
export type Looked<Limit> = { seen: Record<string, Seen> } | { limit: Limit }

export interface LookParts<Limit> {
  realm: Realm
  looks: Look[]
  /** How a thrown value ends a look: by a limit, or as something seen. */
  judge: (thrown: Described) => { limit: Limit } | { seen: Seen }
  /** True once a limit was met that nothing thrown tells of. */
  stopped: () => boolean
}

/** Looks at everything in turn; functions of the program may run, so every look may be the last. */
export function lookAround<Limit>({ realm, looks, judge, stopped }: LookParts<Limit>): Looked<Limit> {
  const seen: Record<string, Seen> = {}
  for (const look of looks) {
    if (stopped()) break
    const found = see(realm, look)
    if (found === null) {
      seen[look.id] = { kind: 'missing' }
    } else if ('threw' in found) {
      const judged = judge(found.threw)
      if ('limit' in judged) return judged
      seen[look.id] = judged.seen
    } else {
      seen[look.id] = { kind: 'value', value: found.value.consume(realm.read) }
    }
  }
  return { seen }
}

function see(realm: Realm, look: Look): Result | null {
  const found = variable(realm, look.name)
  if (found === null || 'threw' in found || look.kind === 'variable') return found
  return found.value.consume((fn) => realm.call(fn, look.args))
}

/**
 * `let`, `const` and `class` are not on the global object, so a name has to be evaluated. Names come from
 * lessons and are checked: nothing but an identifier is ever evaluated. `null` when it is not declared, or
 * not yet given its first value.
 */
function variable(realm: Realm, name: string): Result | null {
  if (!isIdentifier(name)) return null
  const result = realm.evaluate(name)
  const missing = 'threw' in result && 'name' in result.threw && result.threw.name === 'ReferenceError'
  return missing ? null : result
}

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u

const RESERVED = new Set(
  (
    'await break case catch class const continue debugger default delete do else enum export extends false ' +
    'finally for function if import in instanceof new null return super switch this throw true try typeof ' +
    'var void while with yield'
  ).split(' '),
)

function isIdentifier(name: string): boolean {
  return IDENTIFIER.test(name) && !RESERVED.has(name)
}
