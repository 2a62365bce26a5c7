import type { Kind } from '../../kind.ts'

/** `if` and `else` do the same. */
export const sameBranches: Kind = {
  kind: 'style.same-branches',
  ran(program) {
    const plain = (node: { start: number; end: number }): string => program.text(node).replace(/\s+/g, '')
    return program.all('IfStatement', 'ConditionalExpression').flatMap((node) => {
      const { alternate } = node
      return alternate && plain(node.consequent) === plain(alternate) && plain(alternate) !== '{}'
        ? [{ at: node.consequent, partner: alternate, params: { first: 'if', second: 'else' } }]
        : []
    })
  },
}

export const provokes = [
  'let x = 1;\nif (x > 0) {\n  console.log("a");\n} else {\n  console.log("a");\n}',
  'let a = 1;\nif (a > 0) {\n  console.log("same");\n} else {\n  console.log("same");\n}',
]
export const nearMisses = ['let x = 1;\nif (x > 0) {\n  console.log("a");\n} else {\n  console.log("b");\n}']
