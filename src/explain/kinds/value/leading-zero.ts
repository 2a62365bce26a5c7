import type { Kind } from '../../kind.ts'
import { replaced } from '../../unreadable.ts'

/** `010` is eight. */
export const leadingZero: Kind = {
  kind: 'value.leading-zero',
  ran: (program) =>
    program.all('Literal').flatMap((node) => {
      const number = program.text(node)
      if (!/^0\d+$/.test(number) || Number(node.value) === Number(number)) return []
      const right = number.replace(/^0+/, '')
      return [
        { at: node, params: { number, value: String(node.value), right }, edits: [replaced(node, right)] },
      ]
    }),
}

export const provokes = ['let n = 010;\nconsole.log(n);', 'let tel = 0612;\nconsole.log(tel);']
export const nearMisses = ['let n = "010";\nconsole.log(n, 0, 0.5);']
