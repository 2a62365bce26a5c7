import { expect, it } from 'vitest'
import { parse, type Comment } from '../../src/syntax/parse.ts'

const commentsOf = (source: string): string[] => {
  const tree = parse(source)
  return tree.kind === 'tree' ? tree.comments.map((comment: Comment) => comment.value) : ['(unreadable)']
}

it.each([
  ['nothing', ''],
  ['a byte order mark', '\ufeffconsole.log(1)'],
  ['a hashbang', '#!/usr/bin/env node\nconsole.log(1)'],
  ['Arabic names and text', 'let الاسم = "نور"\nconsole.log(الاسم)'],
  ['sloppy code of the browser', 'let let1 = 010\nwith (Math) { abs(1) }'],
  ['an HTML comment', '<!-- old\nconsole.log(1)'],
  ['new syntax', 'class A { #x = 1; static { this.y ??= 2n } has(o) { return #x in o } }'],
])('reads %s', (_, source) => {
  expect(parse(source).kind).toBe('tree')
})

it.each([
  ['an open text', 'console.log("Good morning);', { line: 1, column: 13, offset: 12 }],
  ['a later line', 'let a = 1\nlet 2b = 3', { line: 2, column: 6, offset: 15 }],
  ['a place after emoji, in UTF-16 units', '"👋🏽" +* 2', { line: 1, column: 9, offset: 8 }],
  ['a module statement', 'import a from "a"', { line: 1, column: 1, offset: 0 }],
  ['a return at the top', 'return 1', { line: 1, column: 1, offset: 0 }],
  ['await in a plain function', 'function f() { await 1 }', { line: 1, column: 22, offset: 21 }],
  ['what comes after an await at the top', 'await 1\nlet = 2 3', { line: 2, column: 9, offset: 16 }],
])('says where %s cannot be read', (_, source, place) => {
  expect(parse(source)).toMatchObject({ kind: 'problem', reason: 'syntax', ...place })
})

it.each(['let data = await load()', 'for await (const x of y) {}', 'let await = 5'])(
  'reads await at the top: %s',
  (source) => {
    expect(parse(source)).toMatchObject({ kind: 'tree' })
  },
)

it('leaves the place out of the message', () => {
  expect(parse('let = ')).toMatchObject({ message: 'Unexpected token' })
})

// `a[` and `${` once ended the whole process: a regular expression was compiled where the stack had just ended.
it.each(['(', 'a[', '`${', '{', '!', 'a => ', 'if (a) '])(
  'answers for a program that is nested too deeply: %s',
  (part) => {
    expect(parse(part.repeat(50_000))).toMatchObject({ kind: 'problem', reason: 'tooDeep', line: 0 })
  },
)

it('keeps comments in order, without the hashbang', () => {
  expect(commentsOf('#!x\n// one\nlet a /* two */ = "// no"')).toEqual([' one', ' two '])
})

it('keeps tokens with their places, the end included', () => {
  const tree = parse('let a = 1')
  const places = tree.kind === 'tree' ? tree.tokens.map(({ start, end }) => [start, end]) : []
  expect(places).toEqual([
    [0, 3],
    [4, 5],
    [6, 7],
    [8, 9],
    [9, 9],
  ])
})
