import { describe, expect, it } from 'vitest'
import { toSource, type Data } from '../../src/syntax/literal.ts'
import { replaceStartingValues } from '../../src/syntax/starting-values.ts'

const replaced = (program: string) => ({ kind: 'replaced', program })

describe('other starting values', () => {
  it.each<[string, string, Record<string, Data>, string]>([
    ['a number', 'let n = 3;', { n: 8 }, 'let n = 8;'],
    ['a constant', 'const n = 3;', { n: 8 }, 'const n = 8;'],
    ['an old variable', 'var n = 3;', { n: 8 }, 'var n = 8;'],
    ['one of two in a declaration', 'let a = 1, b = 2;', { b: 5 }, 'let a = 1, b = 5;'],
    ['both of a declaration', 'let a = 1, b = 2', { b: 5, a: 4 }, 'let a = 4, b = 5;'],
    ['the value that was missing', 'let n;\nn = n + 1', { n: 8 }, 'let n = 8;\nn = n + 1'],
    ['two missing values without a semicolon', 'let a, b', { a: 1, b: 2 }, 'let a = 1, b = 2;'],
    ['a text with quotes', `let t = 'a';`, { t: `"'\\\n` }, `let t = "\\"'\\\\\\n";`],
    ['a list of records', 'let l = [];', { l: [{ name: 'Nour' }] }, 'let l = [{ name: "Nour" }];'],
    ['only the first of two', 'var n = 1;\nvar n = 2;', { n: 8 }, 'var n = 8;\nvar n = 2;'],
    [
      'not what a function holds',
      'function f() { let n = 1; }\nlet n = 2;',
      { n: 8 },
      'function f() { let n = 1; }\nlet n = 8;',
    ],
    [
      'not what a text or a comment says',
      '// let n = 1;\n"let n = 1;"; let n = 1;',
      { n: 8 },
      '// let n = 1;\n"let n = 1;"; let n = 8;',
    ],
    ['a value in brackets', 'let n = (1, 2);', { n: 8 }, 'let n = (8);'],
    ['a comment beside the value', 'let n /* a */ = 1 /* b */;', { n: 8 }, 'let n /* a */ = 8 /* b */;'],
    ['an Arabic name', 'let العمر = 1;', { العمر: 8 }, 'let العمر = 8;'],
    ['a value behind emoji', 'let a = "👩‍👩‍👧"; let n = "👋🏽";', { n: 'é' }, 'let a = "👩‍👩‍👧"; let n = "é";'],
    ['a negative number after a minus', 'let n = -3;', { n: -0 }, 'let n = -0;'],
    ['a name that objects inherit', 'let constructor = 1;', { constructor: 2 }, 'let constructor = 2;'],
    ['behind a byte order mark', '\ufefflet n = 1;', { n: 2 }, '\ufefflet n = 2;'],
    [
      'values that JSON has no word for',
      'let n = 1;',
      { n: [{ $: 'NaN' }, { $: '-0' }] },
      'let n = [NaN, -0];',
    ],
    ['nothing', 'let n = 1', {}, 'let n = 1'],
    ['what is assigned first', 'let n;\nn = 4', { n: 8 }, 'let n;\nn = 8;'],
    ['what is assigned first to an old variable', 'var n; n = 4;', { n: 8 }, 'var n; n = 8;'],
    ['what is assigned before the declaration', 'n = 4; var n', { n: 8 }, 'n = 8; var n'],
    ['what is given in a second declaration', 'var n; var n = 4', { n: 8 }, 'var n; var n = 8;'],
    ['both kinds at once', 'let a = 1, b; b = 2', { b: 5, a: 4 }, 'let a = 4, b; b = 5;'],
    ['not what is assigned later', 'let n; n = 4; n = 5; n++', { n: 8 }, 'let n; n = 8; n = 5; n++'],
    ['what is assigned in brackets of its own', 'let n; { n = 4 }', { n: 8 }, 'let n; { n = 8; }'],
    ['what is assigned after a comma', 'let a, n; a = 1, n = 2', { n: 8 }, 'let a, n; a = 1, n = 8;'],
    [
      'what a function does not change',
      'let n; n = 1; function f() { n = 2 }',
      { n: 8 },
      'let n; n = 8; function f() { n = 2 }',
    ],
    [
      'what is only counted up',
      'let n; function f() { n += 1 }',
      { n: 8 },
      'let n = 8; function f() { n += 1 }',
    ],
    ['what is given if it is missing', 'let n; n ??= 1', { n: 8 }, 'let n = 8; n ??= 1'],
    ['what is answered', 'let n;\nn = prompt("?")', { n: 'a' }, 'let n;\nn = "a";'],
    ['the inner one of two', 'let a, b; a = b = 3', { b: 8 }, 'let a, b; a = b = 8;'],
    ['the outer one of two', 'let a, b; a = b = 3', { a: 8 }, 'let a, b; a = (b = 3, 8);'],
    ['the outer and the inner one', 'let a, b; a = b = 3', { a: 8, b: 9 }, 'let a, b; a = (b = 9, 8);'],
    ['one of a list', 'let [a, n = 0] = [1, 2];', { n: 8 }, 'let [a, n = 0] = [1, 8];'],
    [
      'one of a record',
      'const { n, b: m } = { b: 1, n: 2 };',
      { n: 8, m: 9 },
      'const { n, b: m } = { b: 9, n: 8 };',
    ],
    ['one of a list that is assigned', 'let a, n;\n[a, n] = [1, 2]', { n: 8 }, 'let a, n;\n[a, n] = [1, 8];'],
  ])('replace %s', (_, program, values, expected) => {
    expect(replaceStartingValues(program, values)).toEqual(replaced(expected))
  })

  it('keep the lines of what follows', () => {
    expect(replaceStartingValues('let l = [\n  1,\r\n  2\n];\nlast', { l: [] })).toEqual(
      replaced('let l = []\n\n\n;\nlast'),
    )
  })

  it.each([
    ['let n\n(function () {})()', 'let n = 7;\n(function () {})()'],
    ['let n = m++\n;[1].map(f)', 'let n = 7\n;[1].map(f)'],
    ['let f = () => {}\n(1)', 'let f = () => {}\n(1)'],
  ])('do not turn the next line into a call: %j', (program, expected) => {
    const result = replaceStartingValues(program, program.includes('let n') ? { n: 7 } : {})
    expect(result).toEqual(replaced(expected))
  })

  it.each<[string, string, Record<string, Data>, string[]]>([
    ['is not declared', 'console.log(1)', { n: 1 }, ['n']],
    ['is only assigned', 'n = 1', { n: 1 }, ['n']],
    ['stands in a block', '{ let n = 1 }', { n: 1 }, ['n']],
    ['counts a loop', 'for (let n = 0; n < 3; n++) {}', { n: 1 }, ['n']],
    ['is a function', 'function n() {}', { n: 1 }, ['n']],
    ['comes out of a list', 'let list = [1]; let [n] = list', { n: 1 }, ['n']],
    ['comes out of a list of another list', 'let [m, n] = [...list, 1]', { n: 1 }, ['n']],
    ['is what is left of a list', 'let [m, ...n] = [1, 2]', { n: 1 }, ['n']],
    ['is a name in a record', 'let { m: o } = { m: 1 }; var n; let { [n]: p } = {}', { m: 1 }, ['m']],
    ['comes out of another variable', 'let { n } = { n }', { n: 1 }, ['n']],
    ['comes out of a record with a part unknown', 'let { n } = { n: 1, ...more }', { n: 1 }, ['n']],
    ['gets its value in a branch', 'let n; if (true) { n = 1 }', { n: 1 }, ['n']],
    ['gets its value in a branch at first', 'let n; if (true) n = 1; n = 2', { n: 1 }, ['n']],
    ['is declared in a branch', 'if (true) { var n = 1 }', { n: 1 }, ['n']],
    ['gets its value in a loop', 'let n; for (n of [1]) {}', { n: 1 }, ['n']],
    ['counts an old loop', 'for (var n = 0; n < 3; n++) {}', { n: 1 }, ['n']],
    ['gets its value in a function', 'let n; function start() { n = 1 } start()', { n: 1 }, ['n']],
    ['gets its value after a question mark', 'let n; true ? (n = 1) : 0', { n: 1 }, ['n']],
    ['has other capitals', 'let N = 1; let m = 1', { n: 1, m: 2, o: 3 }, ['n', 'o']],
  ])('are missing for a name that %s', (_, program, values, names) => {
    expect(replaceStartingValues(program, values)).toEqual({ kind: 'missing', names })
  })

  it('cannot be put into a program that cannot be read', () => {
    expect(replaceStartingValues('let n = ', { n: 1 })).toEqual({ kind: 'unreadable' })
  })
})

describe('source text of a value', () => {
  it.each<[Data, string]>([
    [null, 'null'],
    [false, 'false'],
    [-0, '-0'],
    [1e21, '1e+21'],
    ['a"b', '"a\\"b"'],
    ['\ud800', '"\\ud800"'],
    ['سلام', '"سلام"'],
    [[], '[]'],
    [{}, '{}'],
    [[1, [2]], '[1, [2]]'],
    [{ a: 1, 'b c': 2, '1': 3, مفتاح: 4 }, '{ "1": 3, a: 1, "b c": 2, مفتاح: 4 }'],
    [JSON.parse('{"__proto__": 1}') as Data, '{ ["__proto__"]: 1 }'],
  ])('of %j is %s', (value, expected) => {
    expect(toSource(value)).toBe(expected)
  })
})
