import type { Finding, Kind, Span } from '../../kind.ts'
import type { Loop } from '../../readable.ts'
import type { Failed } from '../../failed.ts'
import { addedToBody, endlessLoops, headOf, inside, type EndlessLoop } from '../../loops.ts'
import { inserted, replaced } from '../../unreadable.ts'

/** The variable of the condition never changes in the loop. */
export const missingIncrement: Kind = {
  kind: 'loop.missing-increment',
  endless(program) {
    const found = endlessLoops(program).find(
      ({ test, reads, changed }) => test !== null && reads.length > 0 && changed.length === 0,
    )
    if (!found) return skipped(program)
    const counter = found.reads.find(({ kind }) => kind === 'let' || kind === 'var') ?? found.reads[0]
    if (!counter) return null
    return lostStep(program, found, counter.name) ?? never(program, found, counter.name)
  },
}

function never(program: Failed, { loop, test }: EndlessLoop, name: string): Finding {
  const down =
    test?.type === 'BinaryExpression' && /^>/.test(test.operator) && program.text(test.left) === name
  const right = `${name}${down ? '--' : '++'}`
  return {
    at: placeOf(loop),
    params: { name, right, other: `${name} = ${name} ${down ? '-' : '+'} 1` },
    edits: addedToBody(program, loop, `${right};`),
  }
}

/** Where a step is missing: the last part of a `for`, the condition of a `do`, the head of a `while`. */
function placeOf(loop: Loop): Span {
  if (loop.type === 'ForStatement') return loop.update ?? loop.test ?? headOf(loop)
  return loop.type === 'DoWhileStatement' ? loop.test : headOf(loop)
}

/** `continue` before the step: the loop then goes on with the same value. */
function skipped(program: Failed): Finding | null {
  for (const loop of program.all('WhileStatement')) {
    const reads = program.references.filter(({ node, variable }) => variable && inside(node, loop.test))
    for (const { variable, name } of reads) {
      const writes = (variable?.references ?? []).filter(
        ({ node, writes: is }) => is && inside(node, loop.body),
      )
      const skip = program
        .within(loop.body)
        .find(
          (node) => node.type === 'ContinueStatement' && writes.every((each) => each.node.start > node.start),
        )
      const [step] = writes
      if (!skip || !step) continue
      const line = program.parentOf(step.node)
      const right = line ? program.text(line) : `${name}++`
      return {
        at: skip,
        special: 'continue',
        partner: headOf(loop),
        params: { name, word: 'continue', right },
        edits: [inserted(skip.start, `${right}; `)],
      }
    }
  }
  return null
}

/** `i + 1;` and `let j = i + 1;` count, and do not keep the number. */
function lostStep(program: Failed, { loop }: EndlessLoop, name: string): Finding | null {
  for (const node of program.within(loop)) {
    if (
      node.type !== 'BinaryExpression' ||
      !/^[-+]$/.test(node.operator) ||
      program.text(node.left) !== name ||
      !inside(node, loop.body)
    )
      continue
    const parent = program.parentOf(node)
    const right = `${name} = ${program.text(node)}`
    const short = `${name}${node.operator}${node.operator}`
    if (parent?.type === 'ExpressionStatement')
      return {
        at: node,
        special: 'lost',
        params: { name, code: program.text(node), right, other: short },
        edits: [replaced(node, right)],
      }
    if (parent?.type === 'VariableDeclarator') {
      const list = program.parentOf(parent)
      const other = program.text(parent.id)
      if (list)
        return {
          at: list,
          special: 'lost',
          params: { name, code: other, right, other: short },
          edits: [replaced({ start: list.start, end: node.end }, right)],
        }
    }
  }
  return null
}

export const provokes = [
  'let compteur = 1;\nlet total = 0;\nwhile (compteur <= 5) {\n  total += compteur;\n}',
  'let i = 1;\nwhile (i <= 3) {\n  console.log(i);\n  i + 1;\n}',
  'let i = 0;\nwhile (i < 3) {\n  console.log("x");\n  let j = i + 1;\n}',
  'for (let i = 0; i < 3; ) {\n  console.log(i);\n}',
  'let i = 0;\nwhile (i < 5) {\n  if (i === 2) {\n    continue;\n  }\n  i++;\n}\nconsole.log(i);',
  'let n = 0;\ndo {\n  console.log(n);\n} while (n < 3);',
  'for (let i = 0; i < 3; i + 1) {\n  console.log(i);\n}',
  'let names = ["a", "b"];\nlet i = 0;\nwhile (i < names.length) {\n  console.log(names[i]);\n}',
  'let words = ["one", "two", "three"];\nlet count = 0;\nwhile (count < words.length) {\n  console.log(words[count].toUpperCase());\n}\nconsole.log("done");',
]
export const nearMisses = [
  'let n = 5;\nwhile (n > 0) {\n  n++;\n}',
  'while (true) {\n}',
  'for (let i = 0; i !== 10; i += 3) {\n}',
]
