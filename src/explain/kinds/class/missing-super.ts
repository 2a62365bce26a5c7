import type { Kind } from '../../kind.ts'
import { inserted } from '../../unreadable.ts'

/** The constructor of a class with `extends` uses `this`, or ends, before `super()`. */
export const missingSuper: Kind = {
  kind: 'class.missing-super',
  failed(program) {
    if (program.error.message !== 'this is not initialized') return null
    const own = program
      .all('MethodDefinition')
      .find(
        ({ kind, start, end }) => kind === 'constructor' && start <= program.offset && program.offset <= end,
      )
    const body = own?.value.body
    if (!own || !body) return null
    const hasCall = program
      .all('CallExpression')
      .some(({ callee, start, end }) => callee.type === 'Super' && start > own.start && end < own.end)
    const first = body.body[0]
    return {
      at: own.key,
      params: { word: 'extends', right: 'super()' },
      edits: hasCall
        ? undefined
        : [first ? inserted(first.start, 'super(); ') : inserted(body.start + 1, ' super(); ')],
    }
  },
}

export const provokes = [
  'class A {\n  constructor() {\n    this.a = 1;\n  }\n}\nclass B extends A {\n  constructor() {\n    this.b = 2;\n  }\n}\nconsole.log(new B().b);',
  'class Animal {}\nclass Cat extends Animal {\n  constructor() {}\n}\nconst tom = new Cat();\nconsole.log(tom);',
  'class Shape {}\nclass Square extends Shape {\n  constructor(side) {\n    this.side = side;\n    super();\n  }\n}\nconsole.log(new Square(2).side);',
]
export const nearMisses = [
  'class A {}\nclass B extends A {\n  constructor() {\n    super();\n    this.b = 2;\n  }\n}\nconsole.log(new B().b);',
  'console.log(age);\nlet age = 3;',
]
