import type { Kind } from '../../kind.ts'

/** An `else` that belongs to another `if` than its indentation says. */
export const danglingCondition: Kind = {
  kind: 'control.dangling-condition',
  ran: (program) =>
    program.all('IfStatement').flatMap((outer) => {
      const inner = outer.consequent
      if (inner.type !== 'IfStatement' || !inner.alternate || outer.alternate) return []
      const start = program.program.lastIndexOf('else', inner.alternate.start)
      const indent = (at: number): number => at - (program.program.lastIndexOf('\n', at - 1) + 1)
      const isFirst = program.program.slice(start - indent(start), start).trim() === ''
      return isFirst && indent(start) === indent(outer.start)
        ? [{ at: { start, end: start + 4 }, partner: outer, params: { word: 'else', open: '{', close: '}' } }]
        : []
    }),
}

export const provokes = [
  'let x = 5;\nif (x > 3)\n  if (x > 10)\n    console.log("big");\nelse\n  console.log("small");',
]
export const nearMisses = [
  'let x = 5;\nif (x > 3) {\n  if (x > 10) console.log("big");\n  else console.log("mid");\n}',
]
