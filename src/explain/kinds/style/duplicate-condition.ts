import type { AnyNode } from '../../../syntax/walk.ts'
import type { Kind } from '../../kind.ts'

/** The same condition twice in one chain: the second is never asked. */
export const duplicateCondition: Kind = {
  kind: 'style.duplicate-condition',
  ran(program) {
    const chains = program.all('IfStatement').flatMap((node) => {
      const tests: AnyNode[] = []
      for (let each: AnyNode | null | undefined = node; each?.type === 'IfStatement'; each = each.alternate)
        tests.push(each.test)
      return [tests]
    })
    const cases = program
      .all('SwitchStatement')
      .map((node) => node.cases.flatMap(({ test }) => (test ? [test] : [])))
    return [...chains, ...cases].flatMap((tests) =>
      tests.flatMap((test, index) => {
        const first = tests.slice(0, index).find((each) => program.text(each) === program.text(test))
        return first
          ? [
              {
                at: test,
                partner: first,
                params: { code: program.text(test), line: program.lineOf(first.start) },
              },
            ]
          : []
      }),
    )
  },
}

export const provokes = [
  'let n = 5;\nif (n > 3) {\n  console.log("a");\n} else if (n > 3) {\n  console.log("b");\n}',
  'switch (1) {\n  case 1:\n    console.log(1);\n    break;\n  case 1:\n    break;\n}',
  'let n = 7;\nif (n > 5) {\n  console.log("a");\n} else if (n > 5) {\n  console.log("b");\n}',
  'let x = 2;\nif (x === 1) {\n  console.log("one");\n} else if (x === 1) {\n  console.log("two");\n} else {\n  console.log("?");\n}',
]
export const nearMisses = [
  'let n = 5;\nif (n > 3) {\n  console.log("a");\n}\nif (n > 3) {\n  console.log("b");\n}',
]
