import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'

/** `"Hello ${name}"`: placeholders work in backticks only. */
export const placeholderInPlainString: Kind = {
  kind: 'template.placeholder-in-plain-string',
  ran: (program) =>
    program.all('Literal').flatMap((node) => {
      const code = typeof node.value === 'string' ? /\$\{[^{}]+\}/.exec(node.value)?.[0] : undefined
      if (code === undefined) return []
      const inner = program.text(node).slice(1, -1)
      return [
        {
          at: node,
          params: { code, sign: '`' },
          edits: inner.includes('`') ? undefined : [replaced(node, `\`${inner}\``)],
        },
      ]
    }),
}

export const provokes = [
  'let name = "Lina";\nconsole.log("Hello ${name}");',
  "let n = 2;\nconsole.log('${n + 1} items');",
]
export const nearMisses = ['let n = 2;\nconsole.log(`${n}`);', 'console.log("price: $5 {a}");']
