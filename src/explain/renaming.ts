/** New names for what cannot be a name. */
import type { Edit } from './explanation.ts'
import { replaced, type Unreadable } from './unreadable.ts'

/** `say`, `hello` → `sayHello` */
export function camelCase(words: readonly string[]): string {
  return words.map((word, at) => (at === 0 ? word : (word[0] ?? '').toUpperCase() + word.slice(1))).join('')
}

/** True for the words after which a new name stands. */
export function declares(text: string): boolean {
  return /^(?:let|const|var|function|class)$/.test(text)
}

/** Every place in code where these texts stand one after the other, given another text. */
export function renameRuns(program: Unreadable, texts: readonly string[], name: string): Edit[] {
  const { tokens, token } = program
  return tokens.flatMap((each, index) => {
    const fits = texts.every(
      (text, step) =>
        token(index + step).text === text && (step === 0 || token(index + step).line === each.line),
    )
    return fits ? [replaced({ start: each.start, end: token(index + texts.length - 1).end }, name)] : []
  })
}
