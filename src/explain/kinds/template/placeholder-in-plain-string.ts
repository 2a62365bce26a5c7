import type { Finding, Kind } from '../../kind.ts'
import type { Ran } from '../../ran.ts'
import { replaced } from '../../unreadable.ts'

/** `"Hello ${name}"`: placeholders work in backticks only. */
export const placeholderInPlainString: Kind = {
  kind: 'template.placeholder-in-plain-string',
  ran: (program) => [
    ...program.all('Literal').flatMap((node) => {
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
    ...half(program),
  ],
}

/** `{name}` and `$name` in a text, of a name that is there and where the text was shown as it stands. */
function half(program: Ran): Finding[] {
  return program.all('Literal', 'TemplateElement').flatMap((node) => {
    const text = node.type === 'Literal' ? node.value : node.value.cooked
    const found =
      typeof text === 'string'
        ? /\$?\{([\p{ID_Start}_][\p{ID_Continue}]*)\}|\$([\p{ID_Start}_][\p{ID_Continue}]*)/u.exec(text)
        : null
    const [code = '', braced, dollar] = found ?? []
    const name = braced ?? dollar ?? ''
    const known = program.visibleFrom(node).some((each) => each.name === name)
    if (
      code === '' ||
      code.startsWith('${') ||
      !known ||
      !program.printed.some((each) => each.includes(code))
    )
      return []
    const start = node.start + program.text(node).indexOf(code)
    const whole = node.type === 'Literal' ? node : (program.parentOf(node) ?? node)
    const inner = program.text(whole).slice(1, -1).replace(code, `\${${name}}`)
    return [
      {
        at: { start, end: start + code.length },
        special: 'half',
        params: { code, sign: '`', right: `\${${name}}` },
        edits: [replaced(whole, `\`${inner}\``)],
      },
    ]
  })
}

export const provokes = [
  'let name = "Lina";\nconsole.log("Hello ${name}");',
  "let n = 2;\nconsole.log('${n + 1} items');",
  'let n = 3;\nconsole.log(`n = {n}`);',
  'let prix = 3;\nconsole.log("prix: $prix");',
  'let اسم = "نور";\nconsole.log("مرحبا ${اسم}");',
  "let n = 3;\nconsole.log('n = ${n}');",
  'let nom = "Ana";\nlet s = "Bonjour ${nom} !";\nconsole.log(s);',
]
export const nearMisses = [
  'let n = 2;\nconsole.log(`${n}`);',
  'console.log("price: $5 {a}");',
  'let a = 1;\nconsole.log("{a: " + a + "}", `${a}`);',
]
