/** What a learner may write, paste or copy from a course of today, in any script: it works as everywhere else. */
import { describe, expect, it } from 'vitest'
import { printedBy, runProgram } from './run-program.ts'

const programs: [name: string, program: string, printed: string[]][] = [
  [
    'names in Arabic, Ethiopic, Devanagari, Chinese and with a joiner',
    'const مجموع = (أ, ب) => أ + ب; const ድምር = 1, योग = 2, 数 = 3, می\u200cخواهم = 4\nconsole.log(مجموع(ድምር, योग), 数, می\u200cخواهم)',
    ['3 3 4'],
  ],
  ['emoji in texts', 'console.log("👩‍👩‍👧 🇸🇾", [..."👍🏽a"].length, "😀".length)', ['👩‍👩‍👧 🇸🇾 3 2']],
  ['half of a surrogate pair', 'console.log("a\ud83dz".length, "\ude00".codePointAt(0))', ['3 56832']],
  ['a zero character', 'console.log("a\0b".length, `c\0`.length)', ['3 2']],
  ['line ends of Windows', 'let a = 1\r\nconsole.log(a)\r\nconsole.log(`x\r\ny`.length)', ['1', '3']],
  ['line ends of old Macs', 'let a = 1\rconsole.log(a) // a comment\rconsole.log(2)', ['1', '2']],
  ['a byte order mark', '\ufeffconsole.log(1)', ['1']],
  [
    'line and paragraph separators',
    'let a = 1\u2028console.log(a)\u2029console.log("x\u2028y".length)',
    ['1', '3'],
  ],
  ['no-break spaces', 'let\u00a0a\u00a0=\u00a03;\u202fconsole.log(a)', ['3']],
  ['a line for Unix at the start', '#!/usr/bin/env node\nconsole.log(1)', ['1']],
  [
    'classes with private and static parts',
    `class Point {
       #x = 1; static #made = 0; static { Point.#made = 5 }
       get x() { return this.#x } set x(value) { this.#x = value }
       static make() { Point.#made++; return new Point() } static get made() { return Point.#made }
       static is(other) { return #x in other }
     }
     const p = Point.make(); p.x += 4
     console.log(p.x, Point.made, Point.is(p), Point.is({}), p, Point)`,
    ['5 6 true false Point {} class Point'],
  ],
  [
    'inheritance',
    `class Animal { constructor(name) { this.name = name } speak() { return this.name + ' makes a sound' } }
     class Dog extends Animal { speak() { return super.speak() + ': woof' } }
     console.log(new Dog('Rex').speak(), new Dog('Rex') instanceof Animal, new Dog('Rex'))`,
    ['Rex makes a sound: woof true Dog { name: "Rex" }'],
  ],
  [
    'destructuring with defaults and rests',
    `const { a = 1, b: { c, ...d } = {}, ...e } = { b: { c: 2, x: 3 }, y: 4 }
     const [f, , g = 7, ...h] = [1, 2, undefined, 4, 5]
     console.log(a, c, d, e, f, g, h)`,
    ['1 2 { x: 3 } { y: 4 } 1 7 [4, 5]'],
  ],
  [
    'generators and iterators',
    `function* count() { const got = yield 1; yield got; yield* [3, 4]; return 5 }
     const it = count(); console.log(it.next().value, it.next('in').value, [...it])
     console.log(count().map((x) => x ?? 0).take(1).toArray(), Object.fromEntries(new Map([['k', 1]])))`,
    ['1 in [3, 4]', '[1] { k: 1 }'],
  ],
  [
    'loops with labels',
    `outer: for (let i = 0; i < 3; i++) for (let j = 0; ; j++) {
       if (j > i) continue outer
       if (i > 1) break outer
       console.log(i, j)
     }`,
    ['0 0', '1 0', '1 1'],
  ],
  [
    'optional chains, nullish values, powers, separators, big numbers',
    `const o = { a: { b: null } }; let n = null; n ??= 2 ** 3; let z = 0; z ||= 1_000; z &&= z + 1
     console.log(o?.a?.b?.c, o.x?.(), o.a.b ?? 'none', n, z, 2n ** 64n, 0.1 + 0.2, 0b11, 0xff)`,
    ['undefined undefined none 8 1001 18446744073709551616n 0.30000000000000004 3 255'],
  ],
  [
    'the order of promises',
    `console.log(1); Promise.resolve().then(() => console.log(3));
     (async () => { console.log(2); await null; console.log(4); for await (const x of [5]) console.log(x) })()`,
    ['1', '2', '3', '4', '5'],
  ],
  [
    'methods of the last years',
    `console.log([1, 2, 3].at(-1), [3, 1].toSorted(), [1, 2].with(0, 9), [1, 2, 3].findLast((x) => x < 3),
       Object.groupBy([1, 2, 3], (x) => (x % 2 ? 'odd' : 'even')), new Set([1]).union(new Set([2])), 'a-b'.replaceAll('-', '+'))`,
    ['3 [1, 3] [9, 2] 2 { odd: [1, 3], even: [2] } Set(2) { 1, 2 } a+b'],
  ],
  [
    'regular expressions with names and looks behind',
    `const { groups } = /(?<day>\\d+)-(?<month>\\d+)/.exec('12-05')
     console.log(groups.day, groups.month, 'a1b2'.match(/(?<=[a-z])\\d/g), /\\p{Script=Arabic}/u.test('ع'))`,
    ['12 05 ["1", "2"] true'],
  ],
  ['eval and new functions', 'console.log(eval("1 + 1"), new Function("a", "return a * 2")(4))', ['2 8']],
  ['sloppy old programs', 'x = 5; var x; with ({ y: 6 }) console.log(x, y, 010)', ['5 6 8']],
]

describe('a program with', () => {
  it.each(programs)('%s runs', async (_name, program, printed) => {
    expect(await printedBy(program)).toEqual(printed)
  })

  it('5,000 lines runs, and an error in it has its line', async () => {
    const lines = Array.from({ length: 5_000 }, (_, at) => `let v${at} = ${at}`)
    expect(await printedBy(`${lines.join('\n')}\nconsole.log(v4999)`)).toEqual(['4999'])
    lines[4_321] = '  null.x'
    const { outcome } = await runProgram(lines.join('\n'))
    expect(outcome).toMatchObject({ kind: 'threw', error: { line: 4_322, column: 7 } })
  })

  it('one line of 600,000 signs, or one text of that length, runs', async () => {
    expect(await printedBy(`let n = 0;${'n+=1;'.repeat(120_000)}console.log(n)`)).toEqual(['120000'])
    expect(await printedBy(`console.log("${'x'.repeat(600_000)}".length)`)).toEqual(['600000'])
  })

  it('everything frozen runs', async () => {
    const program = `
      for (const name of Reflect.ownKeys(globalThis)) {
        const it = globalThis[name]
        if (Object(it) !== it) continue
        Object.freeze(it)
        if (it.prototype) Object.freeze(it.prototype)
      }
      Object.freeze(globalThis)
      let answer = { list: [1, new Map([[1, 2]])] }
      console.log(answer)`
    expect(await printedBy(program)).toEqual(['{ list: [1, Map(1) { 1 => 2 }] }'])
  })
})
