import type { Kind } from '../../kind.ts'

/** `x === x`, `x = x`: a thing with itself. */
export const selfOperation: Kind = {
  kind: 'style.self-operation',
  ran: (program) =>
    program.all('BinaryExpression', 'LogicalExpression', 'AssignmentExpression').flatMap((node) => {
      const isSame =
        program.text(node.left) === program.text(node.right) &&
        !/^(?:Literal|CallExpression)$/.test(node.left.type) &&
        !program.within(node.left).some((each) => each.type === 'CallExpression')
      const strange =
        node.type === 'AssignmentExpression'
          ? node.operator === '='
          : /^(?:[=!]==?|[<>]=?|-|\/|&&|\|\|)$/.test(node.operator)
      if (!isSame || !strange) return []
      const special = node.type === 'AssignmentExpression' ? { special: 'assign' } : {}
      return [{ at: node, ...special, params: { code: program.text(node), name: program.text(node.left) } }]
    }),
}

export const provokes = [
  'let x = 1;\nif (x === x) {\n  console.log("same");\n}',
  'let a = 2;\na = a;\nconsole.log(a);',
  'let x = 5;\nx = x;\nconsole.log(x);',
  'let a = 3;\nif (a > a) {\n  console.log("x");\n}\nconsole.log(a);',
  'let n = 3;\nconsole.log(n - n);',
]
export const nearMisses = [
  'let x = 2;\nconsole.log(x * x, x + x);',
  'let x = 1;\nx = x + 1;\nconsole.log(x);',
]
