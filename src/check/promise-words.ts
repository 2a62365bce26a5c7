/** True for programs with words without which no promise comes about. */
export function mayMakePromises(program: string): boolean {
  return /\b(?:async|Promise)\b|\\u/.test(program)
}
