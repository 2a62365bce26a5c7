/** What a program has left behind: its variables, and what its functions give back. */
import type { Look, Seen, Shown } from '../protocol.ts'
import type { EventLoop } from './event-loop.ts'
import type { Described, Realm, Result } from './realm.ts'

/** Either all that was to be seen, or the limit of the engine that a call ran into. */
export type Looked<Limit> = { seen: Record<string, Seen> } | { limit: Limit }

export interface LookParts<Limit> {
  realm: Realm
  loop: EventLoop
  looks: Look[]
  /** How a thrown value ends a look: by a limit, or as something seen. */
  judge: (thrown: Described) => { limit: Limit } | { seen: Threw }
  /** True once a limit was met that nothing thrown tells of. */
  stopped: () => boolean
}

/** Looks at everything in turn; functions of the program may run, so every look may be the last. */
export async function lookAround<Limit>({
  looks,
  judge,
  stopped,
  ...parts
}: LookParts<Limit>): Promise<Looked<Limit>> {
  const seen: Record<string, Seen> = {}
  for (const look of looks) {
    if (stopped()) break
    const found = await see(parts, look)
    if ('threw' in found) {
      const judged = judge(found.threw)
      if ('limit' in judged) return judged
      seen[look.id] = 'gave' in found ? { ...judged.seen, gave: found.gave } : judged.seen
    } else {
      seen[look.id] = found
    }
  }
  return { seen }
}

type Threw = Extract<Seen, { kind: 'threw' }>
type Found = Exclude<Seen, Threw> | { threw: Described; gave?: Shown }

async function see(parts: Pick<LookParts<never>, 'realm' | 'loop'>, look: Look): Promise<Found> {
  const { realm } = parts
  const found = variable(realm, look.name)
  if (found === null) return { kind: 'missing' }
  if ('threw' in found) return found
  if (look.kind === 'variable') return { kind: 'value', value: found.value.consume(realm.read) }
  const called = found.value.consume((fn) => realm.call(fn, look.args))
  return 'threw' in called ? called : givenBack(parts, called, look)
}

/** What a call leaves to be done later is done too: a loop without end fails the call wherever it stands. */
async function givenBack(
  { realm, loop }: Pick<LookParts<never>, 'realm' | 'loop'>,
  called: Extract<Result, { value: unknown }>,
  { awaited }: Extract<Look, { kind: 'call' }>,
): Promise<Found> {
  const { value } = called
  if (!awaited) {
    const shown = realm.read(value)
    const thrown = await loop.run(called)
    return thrown === null ? { kind: 'value', value: shown } : { threw: thrown, gave: shown }
  }
  const thrown = await loop.run({ value: value.dup() })
  if (thrown !== null) {
    value.dispose()
    return { threw: thrown }
  }
  const settled = realm.settle(value)
  if (settled.state === 'pending') return { kind: 'pending' }
  if (settled.state === 'rejected') return { threw: settled.threw }
  return { kind: 'value', value: settled.value.consume(realm.read) }
}

/**
 * `let`, `const` and `class` are not on the global object, so a name has to be evaluated. Names come from
 * lessons and are checked: nothing but an identifier is ever evaluated. `null` when it is not declared, or
 * not yet given its first value.
 */
function variable(realm: Realm, name: string): Result | null {
  if (!isIdentifier(name)) return null
  const result = realm.lookUp(name)
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
