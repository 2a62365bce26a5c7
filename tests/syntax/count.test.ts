import { describe, expect, it } from 'vitest'
import { constructs, type Construct } from '../../src/lesson/schema.ts'
import { countConstruct, countName } from '../../src/syntax/count.ts'
import { mentionsName } from '../../src/syntax/loose-names.ts'
import { parse, type Tree } from '../../src/syntax/parse.ts'

function read(source: string): Tree {
  const tree = parse(source)
  if (tree.kind === 'problem') throw new Error(`${source}: ${tree.message}`)
  return tree
}

const counts: [Construct, number, string][] = [
  ['for', 1, 'for (let i = 0; i < 3; i++) {} for (const a of []) {} for (const a in {}) {}'],
  ['for-of', 1, 'for (let i = 0; i < 3; i++) {} for (const a of []) {} for (const a in {}) {}'],
  ['while', 2, 'while (false) {} do {} while (false)'],
  ['loop', 5, 'for (;false;) {} for (a of []) {} for (a in {}) {} while (false) {} do {} while (false)'],
  ['loop', 0, '"for while" // for (;;) {}'],
  ['nested-loop', 0, 'for (;false;) {} for (;false;) {}'],
  ['nested-loop', 1, 'for (;false;) { if (a) { while (b) {} } }'],
  ['nested-loop', 2, 'for (;false;) for (;false;) for (;false;) {}'],
  ['nested-loop', 2, 'for (;false;) { while (b) {} \n while (c) {} } while (d) {}'],
  ['nested-loop', 1, 'while (a) { list.forEach(() => { while (b) {} }) }'],
  ['if', 2, 'if (a) {} else if (b) {} else {}'],
  ['else', 2, 'if (a) {} else if (b) {} else {}'],
  ['else', 0, 'if (a) {} a ? b : c'],
  ['function', 4, 'function f() {} const g = function () {}; const h = () => 1; const o = { m() {} }'],
  ['return', 2, 'function f() { if (a) return 1; return } const g = () => 1'],
  ['let', 2, 'let a = 1, b = 2; for (let i;;) {} const c = 1; var d'],
  ['const', 1, 'let a = 1, b = 2; for (let i;;) {} const c = 1; var d'],
  ['var', 1, 'let a = 1, b = 2; for (let i;;) {} const c = 1; var d'],
  ['array', 2, '[[1]]; const [a] = b'],
  ['object', 2, '({ a: {} }); const { c } = d; { }'],
  ['string', 2, `"use strict"; const o = { "key": "a", b: 'c' }; \`d\`; /e/`],
  ['string', 2, 'o["a"] = { ["b"]: 1 }'],
  ['template', 2, '`a${b}`; tag`c`; "`d`"'],
  ['comment', 3, '// a\n/* b */ let c // d\n"// e"'],
  ['call', 3, 'f(g()); new F(); a?.b()'],
  ['assignment', 2, 'let a = 1; a = 2; a += 3; a++; f((b = 1) => b)'],
  ['strict-equality', 2, 'a === b; a !== b; a == b; a != b; a = b; a <= b'],
  ['loose-equality', 2, 'a === b; a !== b; a == b; a != b; a = b; a <= b'],
]

describe('counting constructs', () => {
  it.each(counts)('%s: %i in %s', (construct, count, source) => {
    expect(countConstruct(read(source), construct)).toBe(count)
  })

  it('is shown above for every construct a lesson may name', () => {
    expect([...new Set(counts.map(([construct]) => construct))].sort()).toEqual([...constructs].sort())
  })

  it('does not overflow on a long chain', () => {
    const chain = read(`a${'.b()'.repeat(20_000)}`)
    expect(countConstruct(chain, 'call')).toBe(20_000)
    expect(countName(chain, '.b')).toBe(20_000)
    expect(countName(chain, 'a.b')).toBe(1)
  })
})

describe('counting names', () => {
  it.each([
    ['console.log', 1, 'console.log("console.log") // console.log'],
    ['console.log', 4, 'console["log"](1); console?.log(2); console[`log`](3); (console).log(4)'],
    ['console.log', 1, 'const print = console.log; print(1)'],
    [
      'console.log',
      0,
      'Console.log(1); consol.log(2); console.Log(3); log(4); console[log](5); console.info(6)',
    ],
    ['console.log', 0, 'my.console.log(1)'],
    ['console.log', 1, 'console.log.call(null, 1)'],
    ['a.b.c', 1, 'a.b.c.d; a.c.b; a.b'],
    ['a.b', 2, 'a.b.c; x.a.b; (a?.b).c'],
    ['.push', 3, 'list.push(1); a.b["push"](2); f()?.push(3); push(4); list.push2(5)'],
    ['total', 4, 'let total = 1; total = total + 1; f(total)'],
    ['total', 0, 'o.total; ({ total: 1 }); class A { total = 1; total() {} }; total1; "total" // total'],
    ['total', 3, '({ total }); o[total]; ({ [total]: 1 })'],
    ['total', 2, 'const { total } = o; const { a: total2, b = total } = o'],
    ['total', 0, 'total: while (true) { break total }'],
    ['target', 0, 'function F() { new.target }'],
    ['الاسم', 2, 'let الاسم = "الاسم"; console.log(الاسم)'],
    ['', 0, 'a.b'],
    ['.', 0, 'a.b'],
  ])('%j: %i in %s', (name, count, source) => {
    expect(countName(read(source), name)).toBe(count)
  })
})

describe('names in a program that cannot be read', () => {
  it.each([
    ['console.log', true, 'console.log("open'],
    ['console.log', true, 'console . log(1'],
    ['console.log', true, 'console?.log(1'],
    ['console.log', false, 'Console.log(1'],
    ['console.log', false, 'my.console.log(1'],
    ['console.log', false, '// console.log(1)\nlet = '],
    ['console.log', false, '/* console.log('],
    ['console.log', false, '"console.log(1)" let ='],
    ['console.log', false, "'it\\'s console.log(' let ="],
    ['console.log', false, '`console.log(`) let ='],
    ['console.log', true, 'let a = "open\nconsole.log(a)'],
    ['total', true, 'f(...total'],
    ['total', false, 'a.total('],
    ['total', false, 'totals = ('],
    ['.push', true, 'list.push(1'],
    ['الاسم', true, 'let الاسم = ('],
    ['اسم', false, 'let الاسم = ('],
    ['a+b', false, 'aab ('],
    ['', false, 'a ('],
  ])('%j: %s in %j', (name, expected, source) => {
    expect(parse(source).kind).toBe('problem')
    expect(mentionsName(source, name)).toBe(expected)
  })
})
