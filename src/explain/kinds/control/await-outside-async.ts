import type { Edit } from '../../explanation.ts'
import type { Kind } from '../../kind.ts'
import { inserted, replaced, type Unreadable } from '../../unreadable.ts'

/** `await` in a function without `async`. */
export const awaitOutsideAsync: Kind = {
  kind: 'control.await-outside-async',
  unreadable(program) {
    const { tokens, token, at } = program
    const index = [at, at - 1, at - 2].find((each) => token(each).text === 'await')
    if (index === undefined) return null
    const word = tokens[index]
    if (!word) return null
    const edits = heads(program, index).map((start) => [inserted(start, 'async ')])
    return {
      at: word,
      ...(edits.length > 0 ? {} : { special: 'top' }),
      params: { word: 'await', right: 'async' },
      edits: program.best(edits) ?? top(program, index),
    }
  },
}

/** Where the functions around a place begin, inner ones first. */
function heads({ token }: Unreadable, index: number): number[] {
  const starts: number[] = []
  let depth = 0
  for (let at = index; at >= 0; at -= 1) {
    const { text } = token(at)
    if (text === '}') depth += 1
    if (text === '{') depth -= 1
    if (depth > 0) continue
    if (text === 'function' && token(at - 1).text !== 'async') starts.push(token(at).start)
    if (text === '=>') starts.push(token(arrowStart(at)).start)
  }
  return starts
  function arrowStart(arrow: number): number {
    if (token(arrow - 1).text !== ')') return arrow - 1
    let open = arrow - 1
    for (let level = 0; open >= 0; open -= 1) {
      if (token(open).text === ')') level += 1
      if (token(open).text === '(' && (level -= 1) === 0) break
    }
    return open
  }
}

/** At the top level of a program there is no function to change. */
function top({ token, helps }: Unreadable, index: number): Edit[] | undefined {
  const edits = [replaced({ start: token(index).start, end: token(index + 1).start }, '')]
  return helps(edits) ? edits : undefined
}

export const provokes = [
  'function load() {\n  let text = await Promise.resolve("ready");\n  console.log(text);\n}\nload();',
  '[1].forEach(function (x) {\n  let y = await Promise.resolve(x);\n});',
  'const f = (x) => {\n  let y = await x;\n};',
  'const load = () => {\n  const data = await Promise.resolve([1, 2]);\n  return data.length;\n};\nconsole.log(load());',
  'function wait() {\n  await Promise.resolve();\n  console.log("ok");\n}\nwait();',
  'const get = () => {\n  let v = await Promise.resolve(3);\n  return v;\n};\nconsole.log(get());',
]
export const nearMisses = ['async function f() {\n  await 1;\n', 'let await1 = = 2']
