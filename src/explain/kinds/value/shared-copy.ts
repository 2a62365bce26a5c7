import { typeOf } from '../../guess.ts'
import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'

/** `let copy = list`: two names for one list. */
export const sharedCopy: Kind = {
  kind: 'value.shared-copy',
  ran: (program) =>
    program.all('VariableDeclarator').flatMap(({ id, init }) => {
      const type = init?.type === 'Identifier' ? typeOf(init, program) : null
      const [copy, original] = [program.variableOf(id), program.variableOf(init)]
      if (
        !copy ||
        !original ||
        init?.type !== 'Identifier' ||
        (type !== 'list' && type !== 'record') ||
        program.functionOf(init)
      )
        return []
      const changes = (each: typeof copy): boolean =>
        each.references.some(({ node }) => {
          const parent = program.parentOf(node)
          const step = parent && program.parentOf(parent)
          if (parent?.type !== 'MemberExpression' || parent.object !== node || node.start < init.start)
            return false
          return step?.type === 'AssignmentExpression'
            ? step.left === parent
            : step?.type === 'UpdateExpression' ||
                (step?.type === 'CallExpression' &&
                  /^(?:push|pop|shift|unshift|splice|sort|reverse|fill)$/.test(program.text(parent.property)))
        })
      const isUsedLater = (each: typeof copy): boolean =>
        each.references.some(({ node }) => node.start > init.end)
      const seen =
        (changes(copy) && isUsedLater(original)) ||
        (changes(original) && keeps(copy.name) && isUsedLater(copy))
      if (!seen) return []
      const right = type === 'list' ? `[...${original.name}]` : `{ ...${original.name} }`
      return [
        { at: init, params: { name: copy.name, list: original.name, right }, edits: [replaced(init, right)] },
      ]
    }),
}

/** A name that tells that the old value should stay. */
const keeps = (name: string): boolean =>
  /copy|copie|backup|old|original|before|start|saved|نسخة|كوبی|копі|копи/i.test(name)

export const provokes = [
  'let list = [1, 2];\nlet copy = list;\ncopy.push(3);\nconsole.log(list);',
  'let a = { n: 1 };\nlet b = a;\nb.n = 2;\nconsole.log(a.n);',
  'let list = [3, 1];\nlet backup = list;\nlist.sort();\nconsole.log(backup);',
  'let عمر = { n: 1 };\nlet نسخة = عمر;\nنسخة.n = 9;\nconsole.log(عمر.n);',
  'let a = { x: 1 };\nlet b = a;\nb.x = 2;\nconsole.log(a.x);',
]
export const nearMisses = [
  'let list = [1];\nlet copy = [...list];\ncopy.push(3);\nconsole.log(list);',
  'let a = 1;\nlet b = a;\nb = 2;\nconsole.log(a, b);',
]
