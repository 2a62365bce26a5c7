import type { AnyNode } from '../../../syntax/walk.ts'
import { typeOf } from '../../guess.ts'
import type { Kind } from '../../kind.ts'
import { wrappedIn } from '../../strange-signs.ts'

/** `[object Object]`: a record put into a text. */
export const objectAsText: Kind = {
  kind: 'value.object-as-text',
  ran(program) {
    if (!program.shows(/\[object \w+\]/)) return null
    const parts: AnyNode[] = [
      ...program
        .all('BinaryExpression')
        .flatMap((node) => (node.operator === '+' ? [node.left as AnyNode, node.right] : [])),
      ...program.all('TemplateLiteral').flatMap(({ expressions }) => expressions),
    ]
    const records = parts.filter((node) => typeOf(node, program) === 'record')
    const unknown = parts.filter((node) => node.type === 'Identifier' && typeOf(node, program) === null)
    const at = records[0] ?? unknown[0]
    return at
      ? {
          at,
          params: { name: program.text(at), value: '[object Object]', right: 'JSON.stringify' },
          edits: wrappedIn(at, 'JSON.stringify(', ')'),
        }
      : null
  },
}

export const provokes = [
  'let p = { name: "Ada" };\nconsole.log("Person: " + p);',
  'let p = { a: 1 };\nconsole.log(`p: ${p}`);',
  'let user = { name: "Ana" };\nconsole.log("User: " + user);',
  'let p = { x: 1, y: 2 };\nconsole.log(`Point: ${p}`);',
]
export const nearMisses = ['let p = { a: 1 };\nconsole.log(p);', 'console.log("[object Object]");']
