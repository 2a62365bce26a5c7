/** Names in a program that cannot be parsed (yet). */

/** Comments and texts; a text that is not closed ends with its line, a template or `/*` with the program. */
const silent =
  /\/\/.*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)|"(?:\\[^]|[^"\\\n])*"?|'(?:\\[^]|[^'\\\n])*'?|`(?:\\[^]|[^`\\])*`?/g

const token = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*|\?\.|\.\.\.|[^\s]/gu

/**
 * True when a name or dotted path (as for `countName`) stands in the code of a program in any state, as well
 * as can be told without a syntax tree.
 */
export function mentionsName(program: string, name: string): boolean {
  const words = tokensOf(program.replace(silent, ' '))
  const wanted = tokensOf(name)
  const isProperty = wanted[0] === '.'
  return (
    wanted.length > 0 &&
    words.some(
      (_, at) =>
        wanted.every((each, step) => words[at + step] === each) && (isProperty || words[at - 1] !== '.'),
    )
  )
}

function tokensOf(source: string): string[] {
  return (source.match(token) ?? []).map((each) => (each === '?.' ? '.' : each))
}
