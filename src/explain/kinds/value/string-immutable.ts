import { typeOf } from '../../guess.ts'
import type { Kind } from '../../kind.ts'
import { memberName } from '../../readable.ts'
import { inserted } from '../../unreadable.ts'
import { pureListMethods, pureTextMethods } from '../../words/library.ts'

/** `word.toUpperCase();` alone: the new text is lost. */
export const stringImmutable: Kind = {
  kind: 'value.string-immutable',
  ran: (program) =>
    program.all('ExpressionStatement').flatMap(({ expression }) => {
      if (expression.type !== 'CallExpression' || expression.callee.type !== 'MemberExpression') return []
      const { object } = expression.callee
      const name = memberName(expression.callee) ?? ''
      const type = typeOf(object, program)
      const isText =
        (type === 'text' && pureTextMethods.has(name)) ||
        (type === null && /^(?:toUpperCase|toLowerCase|trim|replace|replaceAll|padStart|padEnd)$/.test(name))
      const isList = type === 'list' && pureListMethods.has(name)
      if ((!isText && !isList) || object.type !== 'Identifier') return []
      const changeable = program.variableOf(object)?.kind !== 'const'
      const right = `${object.name} = ${program.text(expression)}`
      return [
        {
          at: expression,
          ...(isList ? { special: 'list' } : {}),
          params: { name, variable: object.name, sign: '=', right },
          edits: changeable ? [inserted(expression.start, `${object.name} = `)] : undefined,
        },
      ]
    }),
}

export const provokes = [
  'let word = "selam";\nword.toUpperCase();\nconsole.log(word);',
  'let list = [1];\nlist.concat([2]);\nconsole.log(list);',
  'let t = " a ";\nt.trim();\nconsole.log(t);',
  'let name = "ana";\nname.toUpperCase();\nconsole.log("Hello " + name);',
  'let s = "  hi ";\ns.trim();\nconsole.log("[" + s + "]");',
  'let s = "banana";\ns.replace("b", "c");\nconsole.log(s);',
  'let a = [1, 2];\na.concat([3]);\nconsole.log(a);',
]
export const nearMisses = [
  'let word = "a";\nword = word.toUpperCase();\nconsole.log(word);',
  'let list = [1];\nlist.push(2);\nlist.forEach((x) => console.log(x));',
]
