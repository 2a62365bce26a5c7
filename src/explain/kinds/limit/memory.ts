import type { Kind } from '../../kind.ts'
import { inside } from '../../loops.ts'
import { isLoop, memberName } from '../../readable.ts'

/** More values than the memory holds. */
export const memory: Kind = {
  kind: 'limit.memory',
  endless(program) {
    if (program.outcome.kind !== 'outOfMemory') return null
    const loops = program.nodes.filter((node) => isLoop(node))
    const grows = program.nodes.find((node) => {
      const adds =
        (node.type === 'CallExpression' &&
          /^(?:push|unshift|repeat|concat|fill)$/.test(memberName(node.callee) ?? '')) ||
        (node.type === 'AssignmentExpression' &&
          (node.operator === '+=' || node.right.type === 'BinaryExpression'))
      return adds && loops.some((loop) => inside(node, loop))
    })
    const call = program.nodes.find(
      (node) =>
        node.type === 'CallExpression' && /^(?:repeat|fill|push)$/.test(memberName(node.callee) ?? ''),
    )
    const at = grows ?? call ?? loops[0] ?? null
    return at
      ? { at, params: { code: program.text(at).split('\n')[0] ?? '' } }
      : { at: program.here, special: 'unknown' }
  },
}

export const provokes = [
  'let t = "ab";\nwhile (true) {\n  t += t;\n}',
  'let text = "x".repeat(1000000);\nlet all = text.repeat(1000);',
  'let text = "ab";\nwhile (true) {\n  text = text + text;\n}',
]
export const nearMisses = ['while (true) {\n}']
