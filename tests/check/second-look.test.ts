import { describe, expect, it } from 'vitest'
import { lookAgain } from '../../src/check/second-look.ts'
import type { RunRequest, RunResult } from '../../src/sandbox/protocol.ts'
import { requestFor, runProgram } from '../sandbox/run-program.ts'

const run = (request: RunRequest): Promise<RunResult> => runProgram(request.program, request)

async function lookedAgain(program: string, answers: string[] = []): Promise<RunResult> {
  const request = requestFor(program, { answers })
  return lookAgain(request, await run(request), run)
}

const no = 'async function main() { throw new RangeError("no") }\n'

describe('a promise that is rejected while nobody looks at it is an error:', () => {
  it.each([
    ['of an async function', `${no}main()\nconsole.log("end")`],
    ['of an async function that waits', 'async function f() { await null; null.x }\nf(); console.log("end")'],
    ['of a function in a variable', 'const f = async () => { throw 1 }\nf()\nconsole.log("end")'],
    ['of a function that is called at once', ';(async () => { throw 1 })()\nconsole.log("end")'],
    ['of a method', 'const app = { async load() { throw 1 } }\napp.load()\nconsole.log("end")'],
    ['of a method of a class', 'class A { async load() { throw 1 } }\nnew A().load()\nconsole.log("end")'],
    ['of a promise with a timer', 'new Promise((_, no) => setTimeout(no, 50, 1))\nconsole.log("end")'],
    ['of what comes after it', 'Promise.resolve(1).then((n) => n.x.y)\nconsole.log("end")'],
    ['of all together', 'Promise.all([1, Promise.reject(2)])\nconsole.log("end")'],
    ['inside of a function', `${no}function start() { main(); return 1 }\nstart()\nconsole.log("end")`],
    ['inside of an async function', `${no}async function start() { main() }\nstart()\nconsole.log("end")`],
    ['in a timer', `${no}setTimeout(() => { main() }, 10)\nconsole.log("end")`],
    ['in a branch', `${no}if (true) main()\nelse 1\nconsole.log("end")`],
    ['behind a condition', `${no}true && main()\nconsole.log("end")`],
    ['that is dropped on purpose', `${no}void main()\nconsole.log("end")`],
    ['in forEach', '[1, 2].forEach(async (n) => { if (n === 2) throw n })\nconsole.log("end")'],
  ])('%s', async (_, program) => {
    const { outcome, printed } = await lookedAgain(program)
    expect(outcome.kind).toBe('threw')
    expect(printed).toEqual([{ stream: 'log', text: 'end' }])
  })

  it('with its name, its message and its place', async () => {
    const program = 'async function f(n) { await null; null.x }  f(1);f(2); f(async () => { null.y })\n1'
    const { outcome } = await lookedAgain(program)
    const again = await run(requestFor(program.replace(/ {2}f.*\n1/, '  f()')))
    expect(outcome).toEqual(again.outcome)
    const second = 'async function f() {}\nf(); f(); /* 👩‍👧 */ new Promise(() => { null.y }); 1'
    const at = second.split('\n')[1]?.indexOf('.y') ?? 0
    expect((await lookedAgain(second)).outcome).toMatchObject({ error: { line: 2, column: at + 1 } })
  })

  it('after the same answers', async () => {
    const program = 'const f = async () => { if (prompt("?") === "a") throw 1 }\nf()\n2'
    expect((await lookedAgain(program, ['a'])).outcome.kind).toBe('threw')
    expect((await lookedAgain(program, ['b'])).outcome.kind).toBe('completed')
  })
})

describe('a second look leaves as they are', () => {
  it.each([
    ['a promise that is kept', 'async function main() { console.log(1) }\nmain()\n2'],
    ['an error that is caught', `${no}main().catch((error) => console.log(error.message))\n2`],
    ['an error that is caught with then', `${no}main().then(null, () => {})\n2`],
    ['an error that is caught in time', `${no}const p = main()\nsetTimeout(() => p.catch(() => {}), 10)\n2`],
    ['an error that is waited for', `${no}async function f() { try { await main() } catch {} }\nf()\n2`],
    [
      'a function that gives a caught promise back',
      `${no}const p = main(); p.catch(() => {}); const f = () => p\nf()\n2`,
    ],
    ['a promise that never ends', 'new Promise(() => {})\n2'],
    ['a generator', 'async function* f() { throw 1 }\nf()\n2'],
    ['timers of the program', `${no}{ const setTimeout = (f) => f(); main() }\n2`],
    ['promises of the program', 'class Promise { then() { return 1 } }\nnew Promise().then()\n2'],
    ['a name that is not always async', `${no}{ const main = () => 1; main() }\n2`],
    ['text without promises', 'console.log("async")\n2'],
    ['code that is no program', 'async ('],
  ])('%s', async (_, program) => {
    const first = await run(requestFor(program))
    expect(await lookAgain(requestFor(program), first, run)).toEqual(first)
  })

  it('a program that goes another way when it is listened to', async () => {
    const program = `${no}main()\nconsole.log(setTimeout(() => {}))\n3`
    const { outcome, printed } = await lookedAgain(program)
    expect(outcome.kind).toBe('completed')
    expect(printed).toEqual([{ stream: 'log', text: '1' }])
  })

  it('a run that failed, without a second one', async () => {
    const request = requestFor(`${no}main()`)
    const first = await run(request)
    expect(await lookAgain(request, first, () => Promise.reject(new Error('ran')))).toBe(first)
  })
})
