import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'

/** `f"Hello {name}"` */
export const pythonFString: Kind = {
  kind: 'foreign.python-fstring',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        /^[fF$]$/.test(each.text) &&
        token(at + 1).type === 'string' &&
        token(at + 1).glued &&
        program.isNear(each),
    )
    const letter = tokens[index]
    if (!letter) return null
    const edits = tokens.flatMap((each, at) => {
      const text = token(at + 1)
      if (!/^[fF$]$/.test(each.text) || text.type !== 'string' || !text.glued || text.text.includes('`'))
        return []
      const inner = text.text.slice(1, -1).replace(/\{/g, '${')
      return [replaced({ start: each.start, end: text.end }, `\`${inner}\``)]
    })
    const [quote = ''] = token(index + 1).text
    return {
      at: { start: letter.start, end: token(index + 1).end },
      params: { word: letter.text + quote, right: '`', placeholder: '${ }' },
      edits,
    }
  },
}

export const provokes = [
  'let name = "Ivy";\nconsole.log(f"Hello {name}");',
  "let a = 1;\nlet t = f'{a}';",
  'let nom = "Ana";\nconsole.log($"Bonjour {nom}");',
  'let n = 3;\nlet s = f"n is {n}";\nconsole.log(s);',
  'let nom = "Ana";\nconsole.log(f\'Bonjour {nom}\');',
]
export const nearMisses = ['let f = 1;\nconsole.log(f "a");', 'console.log("f" "a")']
