import { describe, expect, it } from 'vitest'
import { parse } from '../../src/syntax/parse.ts'
import { scopesOf, type Scopes } from '../../src/syntax/scopes.ts'

function scopes(source: string): Scopes {
  const tree = parse(source)
  if (tree.kind === 'problem') throw new Error(tree.message)
  return scopesOf(tree)
}

/** `name@offset → offset of its declaration`, or `?` when there is none. */
const meanings = (source: string): string[] =>
  scopes(source).references.map(
    ({ name, node, variable }) => `${name}@${node.start} → ${variable ? variable.node.start : '?'}`,
  )

describe('scopesOf', () => {
  it('finds the nearest declaration of a name', () => {
    expect(meanings('let a = 1;\n{ let a = 2; a; }\na;')).toEqual(['a@24 → 17', 'a@29 → 4'])
  })

  it('knows parameters, defaults and patterns', () => {
    expect(meanings('function f({ a, b: [c] }, d = a) { return c + d }')).toEqual([
      'a@30 → 13',
      'c@42 → 20',
      'd@46 → 26',
    ])
  })

  it('lets var belong to the function, let and const to the block', () => {
    expect(meanings('if (1) { var a; let b; }\na; b;')).toEqual(['a@25 → 13', 'b@28 → ?'])
  })

  it('does not take properties, keys and labels for variables', () => {
    expect(meanings('let a = { b: 1, c() {} };\nx: for (;;) break x;\na.d;')).toEqual(['a@47 → 4'])
  })

  it('takes computed properties and short keys for variables', () => {
    expect(meanings('let a = 1;\n({ a }); [][a];').map((each) => each.split(' ')[0])).toEqual([
      'a@14',
      'a@23',
    ])
  })

  it('tells reading from writing', () => {
    const use = (source: string): boolean[][] =>
      scopes(source).references.map(({ reads, writes }) => [reads, writes])
    expect(use('let a; a; a = 1; a += 1; a++; [a] = [1]; for (a of []) ;')).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [true, true],
      [false, true],
      [false, true],
    ])
  })

  it('gives each variable its uses, wherever they stand', () => {
    const [f] = scopes('f();\nfunction f() { return f }').variables
    expect(f?.references.map(({ node }) => node.start)).toEqual([0, 27])
  })

  it('sees from a place what is declared around it, inner names first', () => {
    const found = scopes('let a;\nfunction f(b) { let c; c }')
    const place = found.references[0]?.node
    expect(place && found.visibleFrom(place).map(({ name }) => name)).toEqual(['c', 'b', 'a', 'f'])
    expect(place && found.functionOf(place)?.type).toBe('FunctionDeclaration')
  })
})
