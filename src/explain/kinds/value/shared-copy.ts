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
      const used = original.references.some(({ node }) => node.start > init.end)
      if (!used || !changes(copy)) return []
      const right = type === 'list' ? `[...${original.name}]` : `{ ...${original.name} }`
      return [
        { at: init, params: { name: copy.name, list: original.name, right }, edits: [replaced(init, right)] },
      ]
    }),
}

export const provokes = [
  'let list = [1, 2];\nlet copy = list;\ncopy.push(3);\nconsole.log(list);',
  'let a = { n: 1 };\nlet b = a;\nb.n = 2;\nconsole.log(a.n);',
]
export const nearMisses = [
  'let list = [1];\nlet copy = [...list];\ncopy.push(3);\nconsole.log(list);',
  'let a = 1;\nlet b = a;\nb = 2;\nconsole.log(a, b);',
]
