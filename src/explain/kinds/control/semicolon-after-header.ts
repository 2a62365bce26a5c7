import type { Finding, Kind } from '../../kind.ts'
import { isLoop, type Readable } from '../../readable.ts'
import { replaced } from '../../unreadable.ts'

/** `while (…);`: the semicolon is all that is repeated. */
export const semicolonAfterHeader: Kind = {
  kind: 'control.semicolon-after-header',
  endless: (program) => emptyBody(program),
  ran: (program) => emptyBody(program),
}

function emptyBody(program: Readable): Finding | null {
  for (const node of program.nodes) {
    const body =
      node.type === 'IfStatement'
        ? node.consequent
        : isLoop(node) && node.type !== 'DoWhileStatement'
          ? node.body
          : null
    if (body?.type !== 'EmptyStatement') continue
    const after = program.program.slice(body.end)
    // A `for` may do all its work in its head; a block behind the semicolon shows what was meant.
    if (!/^\s*\{/.test(after) && node.type !== 'IfStatement' && !/^\n[ \t]+\S/.test(after)) continue
    const word = /^\w+/.exec(program.text(node))?.[0] ?? ''
    return { at: body, params: { sign: ';', word }, edits: [replaced(body, '')] }
  }
  return null
}

export const provokes = [
  'for (let i = 0; i < 3; i++); {\n  console.log("a");\n}',
  'let n = 3;\nwhile (n > 0); {\n  n--;\n}',
  'if (1 > 2); {\n  console.log("x");\n}',
  'let password = "abc";\nif (password.length < 6); {\n  console.log("too short");\n}\nconsole.log("end");',
  'let n = 5;\nif (n > 10); {\n  console.log("big");\n}',
  'let total = 0;\nfor (let i = 1; i <= 5; i++);\n{\n  total += 1;\n}\nconsole.log(total);',
  'let i = 0;\nwhile (i < 3);\n{\n  console.log(i);\n  i++;\n}',
]
export const nearMisses = [
  'let n = 3;\nwhile (n-- > 0);\nconsole.log(n);',
  'for (let i = 0; i < 3; i++) {\n}',
]
