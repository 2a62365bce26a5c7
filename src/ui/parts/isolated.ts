/** A name of any direction inside of a sentence: wrapped in FSI and PDI (U+2068, U+2069), it turns nothing around it. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`
}
