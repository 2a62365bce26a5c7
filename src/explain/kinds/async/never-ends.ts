import type { Kind } from '../../kind.ts'

/** `await` at the top of a program, for a promise that nothing keeps. */
export const neverEnds: Kind = {
  kind: 'async.never-ends',
  ran(program) {
    if (!program.unfinished) return null
    const waits = program.all('AwaitExpression').filter((each) => program.functionOf(each) === null)
    // Those that the program came past cannot be told from the one where it waits.
    const made = waits.find(({ argument }) => argument.type === 'NewExpression')
    const at = made ?? waits.at(-1)
    return at ? { at, params: { word: 'await', right: 'resolve()' } } : null
  },
}

export const provokes = [
  'console.log("start");\nawait new Promise((resolve) => {});\nconsole.log("end");',
  'const wait = () => new Promise((resolve) => setTimeout(() => {}, 10));\nawait wait();\nconsole.log("end");',
]
export const nearMisses = [
  'console.log("start");\nawait new Promise((resolve) => setTimeout(resolve, 10));\nconsole.log("end");',
  'async function wait() {\n  await new Promise(() => {});\n}\nwait();\nconsole.log(await 1);',
]
