/** English code in the words of another language. */
import { describe, expect, it } from 'vitest'
import { codeRegions } from '../../tools/lessons/code-regions.ts'
import { createLocaliser } from '../../tools/lessons/localise.ts'

function localiser(words: Record<string, string>): ReturnType<typeof createLocaliser> {
  return createLocaliser(new Map(Object.entries(words).map(([code, here]) => [code, { here, line: 1 }])))
}

function regionTexts(program: string): string[] {
  return codeRegions(program).map(({ start, end }) => program.slice(start, end))
}

describe('strings and comments', () => {
  it.each([
    ['console.log("a", \'b\') // c', ['a', 'b', ' c']],
    ['/* a\nb */ c /* d', [' a\nb ', ' d']],
    ['"a\\"b" + c', ['a\\"b']],
    ['"a\nb"\nc', ['a', '']],
    ['"a\\\nb" c', ['a\\\nb']],
    ['`a ${b + "c" + `d ${e} f`} g` h', ['a ', 'c', 'd ', ' f', ' g']],
    ['`a ${ {b: {}} } c`', ['a ', ' c']],
    ['`a', ['a']],
    ['`a ${b', ['a ']],
    ['x = /["\'`]/; "a"', ['a']],
    ['x = a / b; "c" / d', ['c']],
    ['return /"/.test("a")', ['a']],
    ['x = [1] / 2 / "a"', ['a']],
    ['console.log(“a b”); c', ['a b']],
    ['console.log(« a »)', [' a ']],
    ['console.log("a”);\nb("c")', ['a”);', 'c']],
    ['it’s\n"a"', ['s', 'a']],
    ['', []],
    ['\\', []],
    ['"\\', ['\\']],
  ])('are found in %j', (program, texts) => {
    expect(regionTexts(program)).toEqual(texts)
  })

  it('are found in hostile nesting without end', () => {
    expect(() => codeRegions('`${'.repeat(50_000))).not.toThrow()
    expect(() => codeRegions('/'.repeat(50_000) + '("'.repeat(50_000))).not.toThrow()
  })
})

describe('the words of a language', () => {
  const words = { Tea: 'شاي', 'Tea time': 'وقت الشاي', night: 'ليل', Name: 'الاسم' }

  it.each([
    ['Tea("Tea") // Tea', 'Tea("شاي") // شاي'],
    ['"Tea time, Tea"', '"وقت الشاي, شاي"'],
    ['"Teapot, iTea, Tea2, Teaß, eTea"', '"Teapot, iTea, Tea2, Teaß, eTea"'],
    ['"Te\u0301a Tea\u0301"', '"Te\u0301a Tea\u0301"'],
    ['"one\\nTea\\tnight"', '"one\\nشاي\\tليل"'],
    ['"\\u0041Tea"', '"\\u0041Tea"'],
    ['`Tea ${Tea} ${"night"}`', '`شاي ${Tea} ${"ليل"}`'],
    ['let night = "Name: " + Name', 'let night = "الاسم: " + Name'],
    ['console.log("Tea);', 'console.log("شاي);'],
  ])('are put into strings and comments only: %s', (program, result) => {
    expect(localiser(words).program(program)).toBe(result)
  })

  it('are never replaced again', () => {
    expect(localiser({ one: 'two', two: 'one' }).program('"one two"')).toBe('"two one"')
  })

  it('may hold signs that mean something in patterns and replacements', () => {
    expect(localiser({ '(a+b)?': '$& $1' }).program('"(a+b)?"')).toBe('"$& $1"')
  })

  it('are put into expected texts, at any depth, but not into names', () => {
    const { check } = localiser(words)
    const at = { id: 'a', given: { Tea: ['Tea', { Tea: 'Tea' }] } }
    expect(
      check({ ...at, expect: { type: 'call', name: 'Tea', args: ['night'], returns: 'a Tea' } }),
    ).toEqual({
      id: 'a',
      given: { Tea: ['شاي', { Tea: 'شاي' }] },
      expect: { type: 'call', name: 'Tea', args: ['ليل'], returns: 'a شاي' },
    })
    expect(check({ id: 'a', expect: { type: 'output', lines: ['Tea', 'Teapot'] } }).expect).toEqual({
      type: 'output',
      lines: ['شاي', 'Teapot'],
    })
    const line = { type: 'line', at: 1, equals: 'Tea', contains: 'night', matches: 'Tea' } as const
    expect(check({ id: 'a', expect: line }).expect).toEqual({ ...line, equals: 'شاي', contains: 'ليل' })
    const variable = { type: 'variable', name: 'Name', equals: ['Tea'], not: 'Name' } as const
    expect(check({ id: 'a', expect: { ...variable, equals: ['Tea'] } }).expect).toEqual({
      ...variable,
      equals: ['شاي'],
      not: 'الاسم',
    })
    expect(check({ id: 'a', expect: { type: 'everyLine', without: 'Tea' } }).expect).toMatchObject({
      without: 'شاي',
    })
  })

  it('are put into prepared answers, but not into the names of values', () => {
    const { check } = localiser({ Tea: 'شاي', NaN: 'x' })
    const expect_ = { type: 'call', name: 'f', args: ['NaN', { $: 'NaN' }], throws: 'Tea' } as const
    expect(
      check({ id: 'a', inputs: ['Tea', null], expect: { ...expect_, args: [...expect_.args] } }),
    ).toEqual({
      id: 'a',
      inputs: ['شاي', null],
      expect: { type: 'call', name: 'f', args: ['x', { $: 'NaN' }], throws: 'Tea' },
    })
  })

  it('are put into the values that are drawn from', () => {
    const { check } = localiser(words)
    const tea = { oneOf: ['Tea', 1, { $: 'NaN' }] }
    const here = { oneOf: ['شاي', 1, { $: 'NaN' }] }
    const count = { whole: [1, 2] as [number, number] }
    const list = (of: typeof tea) => ({ list: { of, length: [0, 1] as [number, number] } })
    expect(
      check({
        id: 'a',
        vary: { Tea: list(tea), count },
        varyInputs: [tea],
        expect: { type: 'sameResult', name: 'Tea', args: [tea, count] },
      }),
    ).toEqual({
      id: 'a',
      vary: { Tea: list(here), count },
      varyInputs: [here],
      expect: { type: 'sameResult', name: 'Tea', args: [here, count] },
    })
  })

  it('are put into the code that a hint looks for, where it is text', () => {
    const { hint } = localiser(words)
    expect(hint({ id: 'a', when: { contains: '"Tea' } })).toEqual({ id: 'a', when: { contains: '"شاي' } })
    expect(hint({ id: 'a', when: { contains: 'Tea(' } })).toEqual({ id: 'a', when: { contains: 'Tea(' } })
  })

  it('remember which of them were of use', () => {
    const it = localiser(words)
    it.program('"Tea time" + night')
    expect([...it.used]).toEqual(['Tea time'])
  })
})
