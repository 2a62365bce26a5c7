import type { Kind } from '../../kind.ts'

/** `const x;`: a `const` without its value. */
export const constNoInit: Kind = {
  kind: 'decl.const-no-init',
  unreadable(program) {
    const { tokens, token } = program
    const index = tokens.findIndex(
      (each, at) =>
        each.text === 'const' &&
        program.isNear(each) &&
        token(at + 1).type === 'name' &&
        (/^[;,]?$/.test(token(at + 2).text) || token(at + 2).newline),
    )
    const word = tokens[index]
    if (!word || token(index + 2).text === '=') return null
    const edits = [{ start: word.start, end: word.end, text: 'let' }]
    const name = token(index + 1)
    return {
      at: name,
      params: { name: name.text, word: 'const', right: 'let' },
      edits: program.helps(edits) ? edits : undefined,
    }
  },
}

export const provokes = [
  'const x;\nconsole.log(x);',
  'const name\nconsole.log(1)',
  'const total;\ntotal = 5;\nconsole.log(total);',
  'let a = 1;\nconst سعر;\nconsole.log(a);',
  'if (true) {\n  const x, y = 2;\n  console.log(y);\n}',
]
export const nearMisses = ['const x == 5;', 'let x;\nconst y = ;', 'const class = 2;', 'let b = 1 + const c;']
