import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'
import { searchCode } from '../../search-code.ts'

const tag =
  /<(?:\/?[a-zA-Z][\w-]*(?:\s+[\w-]+(?:\s*=\s*(?:"[^"\n]*"|'[^'\n]*'|[^\s>"']+))?)*\s*\/?|!DOCTYPE[^>\n]*)>/gi

/** A tag of HTML around the code. */
export const htmlTag: Kind = {
  kind: 'paste.html-tag',
  unreadable(program) {
    const tags = searchCode(program, tag)
    const first = tags[0]
    if (!first || !program.isNear(first)) return null
    return { at: first, params: { tag: first.text }, edits: tags.map((each) => replaced(each, '')) }
  },
}

export const provokes = [
  '<script>\nconsole.log("Hello");\n</script>',
  'console.log(1);\n</script>',
  '<script src="a.js">\nlet a = 1;',
  '<p>\nconsole.log("x")\n</p>',
  '<script type="text/javascript">\nlet it = "it\'s";\n</script>',
  '<b>console.log("hi");</b>',
  'console.log("hi");\n</script>',
]
export const nearMisses = ['let a = "<p>"; let', 'if (a <b && c> d {', 'let x = 3 <']
