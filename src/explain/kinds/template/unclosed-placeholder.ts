import type { Kind } from '../../kind.ts'
import { inserted } from '../../unreadable.ts'

/** `${name` without its `}`. */
export const unclosedPlaceholder: Kind = {
  kind: 'template.unclosed-placeholder',
  unreadable(program) {
    const token = program.tokens.find((each) => each.placeholder !== undefined && program.isNear(each))
    const start = token?.placeholder
    if (start === undefined) return null
    const inner =
      /^\$\{\s*[\p{ID_Continue}$.]*(?:\([^)\n]*\)|\[[^\]\n]*\])*/u.exec(program.program.slice(start))?.[0] ??
      '${'
    const end = start + inner.length
    return { at: { start, end }, params: { code: `${inner}}`, sign: '}' }, edits: [inserted(end, '}')] }
  },
}

export const provokes = [
  'let name = "a";\nconsole.log(`Hello ${name!`);',
  'let b = 1;\nlet a = `x ${b`;\nconsole.log(a);',
  'let n = 3;\nconsole.log(`n = ${n`);',
  'let nom = "Ana";\nlet s = `Bonjour ${nom !`;\nconsole.log(s);',
  'let nom = "Ana";\nlet s = `Bonjour ${nom)`;\nconsole.log(s);',
]
export const nearMisses = ['console.log(`a ${1}`', 'console.log("${a"']
