import type { Kind } from '../../kind.ts'
import { searchCode, type CodePiece } from '../../search-code.ts'
import { replaced } from '../../unreadable.ts'

const meanings: Record<string, string> = {
  lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", '#39': "'", '#34': '"', nbsp: ' ', '#x27': "'", times: '*', le: '<=', ge: '>=', ne: '!==',
} // prettier-ignore
const entity = /(?:&(?:lt|gt|amp|quot|apos|#39|#34|#x27|nbsp|times|le|ge|ne);)+/g

/** A sign in the spelling of HTML. */
export const htmlEntity: Kind = {
  kind: 'paste.html-entity',
  unreadable(program) {
    const found = searchCode(program, entity)
    const [first] = found
    if (!first || !program.isNear(first)) return null
    const right = ({ text }: CodePiece): string =>
      text.replace(/&(.*?);/g, (_, name: string) => meanings[name] ?? '')
    return {
      at: first,
      params: { sign: first.text, right: right(first) },
      edits: found.map((each) => replaced(each, right(each))),
    }
  },
}

export const provokes = [
  'for (let i = 0; i &lt; 3; i++) {\n}',
  'console.log(&quot;Hello&quot;);',
  'if (1 &lt; 2 &amp;&amp; 2 &gt; 1) {\n}',
  'console.log(&quot;hi&quot;);',
  'let a = 5;\nif (a > 1 &amp;&amp; a < 9) {\n  console.log("ok");\n}',
  'let a = 5;\nif (a &gt; 3) {\n  console.log("ok");\n}',
  '&nbsp;let x = 3;\nconsole.log(x);',
]
export const nearMisses = ['console.log("&lt;"', 'let a = 5 &lt']
