import type { Kind } from '../../kind.ts'
import { missingIdentifier } from '../../places.ts'
import { losesErrors, surroundings, undeclaredReads } from '../../undeclared-names.ts'
import { inserted } from '../../unreadable.ts'

/** A name that nothing has. */
export const undeclared: Kind = {
  kind: 'name.undeclared',
  failed(program) {
    const name = missingIdentifier(program)
    if (!name) return null
    const params = { name: name.name, word: 'let' }
    if (surroundings.test(name.name)) return { at: name, special: 'browser', params }
    const called = program.references.some(({ node }) => {
      const parent = program.parentOf(node)
      return node.start === name.start && parent?.type === 'CallExpression' && parent.callee === node
    })
    if (called) return { at: name, special: 'function', params: { ...params, word: 'function' } }
    const loop = program
      .all('ForStatement')
      .find((each) => each.start <= name.start && name.end <= each.end && !each.init)
    return loop
      ? {
          at: name,
          special: 'counter',
          params: { ...params, right: `let ${name.name} = 0` },
          edits: [inserted(loop.start + program.text(loop).indexOf('(') + 1, `let ${name.name} = 0`)],
        }
      : { at: name, params }
  },
  /** Where the engine loses the error. */
  ran: (program) =>
    undeclaredReads(program)
      .filter((each) => losesErrors(program, each))
      .map(({ name, node }) => ({ at: node, params: { name, word: 'let' } })),
}

export const provokes = [
  'async function load() {\n  return salaam;\n}\nload().then(() => 1);\nconsole.log(2);',
  'console.log(salaam);',
  'for (; i < 3; i++) {}',
  'let a = 1;\nconsole.log(b * 2)',
  'localStorage.setItem("a", 1);',
  'doSomething();',
  'let price = 4;\nconsole.log(total);',
]
export const nearMisses = ['Console.log(1);', 'throw new ReferenceError("x")', 'console.log(Nour)']
