import type { Failed } from '../../failed.ts'
import type { Finding, Kind } from '../../kind.ts'
import { linesOf } from '../../search-code.ts'
import { replaced, type Unreadable } from '../../unreadable.ts'

/** Three backticks around the code, as chats and notes write them. */
export const markdownFence: Kind = {
  kind: 'paste.markdown-fence',
  unreadable: fence,
  failed: fence,
}

function fence({ program }: Unreadable | Failed): Finding | null {
  const lines = linesOf(program).filter(({ text }) => /^\s*(?:```|~~~)\s*\w*\s*$/.test(text))
  const [first] = lines
  if (!first) return null
  return {
    at: first,
    params: { sign: first.text.trim().slice(0, 3) },
    // With its line break, where it has one.
    edits: lines.map(({ start, end }) => replaced({ start, end: Math.min(end + 1, program.length) }, '')),
  }
}

export const provokes = [
  '```js\nconsole.log("a");\n```',
  '```\nlet a = 1;\n```',
  '```\nlet a = 1;\nconsole.log(a);\n```',
  '```js\nconsole.log("hi");\n```',
  'let a = 1;\n```\nconsole.log(a);',
]
export const nearMisses = ['let a = `', 'let text = `a\nb`;\nx()']
