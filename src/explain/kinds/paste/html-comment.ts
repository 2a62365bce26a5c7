import type { Kind } from '../../kind.ts'
import { missingIdentifier } from '../../places.ts'
import { searchCode } from '../../search-code.ts'
import { replaced } from '../../unreadable.ts'

/** `<!--` and `-->`: JavaScript takes the rest of the line for a comment. */
export const htmlComment: Kind = {
  kind: 'paste.html-comment',
  unreadable(program) {
    const [found] = searchCode(program, /<!--|-->/g)
    if (!found || !program.isNear(found)) return null
    return { at: found, params: { sign: found.text }, edits: [replaced(found, '//')] }
  },
  failed(program) {
    const name = missingIdentifier(program)?.name
    const comment = program.tree.comments.find(
      (each) => /^(?:<!--|-->)/.test(program.text(each)) && name !== undefined && each.value.includes(name),
    )
    if (!comment) return null
    const sign = program.text(comment).slice(0, 4) === '<!--' ? '<!--' : '-->'
    const at = { start: comment.start, end: comment.start + sign.length }
    const end = comment.end - (/\s*-->\s*$/.exec(program.text(comment))?.[0].length ?? 0)
    const edits = [
      replaced(at, ''),
      ...(end < comment.end ? [replaced({ start: end, end: comment.end }, '')] : []),
    ]
    return { at, params: { sign }, edits }
  },
}

export const provokes = [
  '<!-- let x = 5; -->\nconsole.log(x);',
  'let a = 1;\n<!-- let b = 2;\nconsole.log(b);',
  'let n = 1; <!-- let m = 2;\nlet m2 = 3;\nconsole.log(n + m);',
]
export const nearMisses = ['// let x = 5;\nconsole.log(x);', 'let a = "<!-- b -->";\nconsole.log(b)']
