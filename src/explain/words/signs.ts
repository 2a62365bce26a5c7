/** Signs that keyboards, phones and word processors put into code, and what JavaScript has in their place. */

export type SignKind =
  'script-punctuation' | 'smart-quote' | 'math-symbol' | 'zero-width' | 'bidi-control' | 'replacement'

export interface Sign {
  kind: SignKind
  /** What belongs in its place; empty for nothing. */
  right: string
  /** Key of its name under `signs`. */
  name: string
  /** Key of where it comes from under `keyboards`. */
  keyboard: string
}

/** Lines of `kind keyboard`, then triples of sign, name and what belongs there (`_` for nothing). */
const table = `
script-punctuation arabic ، arabic-comma , ؛ arabic-semicolon ; ؟ arabic-question ? ٪ arabic-percent % ٫ arabic-decimal . ٬ arabic-thousands _ ٭ arabic-star * ۔ urdu-full-stop . ﴾ ornate-bracket ( ﴿ ornate-bracket )
script-punctuation ethiopic ፣ ethiopic-comma , ፤ ethiopic-semicolon ; ። ethiopic-full-stop ; ፡ ethiopic-colon : ፥ ethiopic-colon : ፦ ethiopic-colon : ፧ ethiopic-question ?
script-punctuation indic । danda ; ॥ danda ;
script-punctuation asian 、 asian-comma , 。 asian-full-stop ;
script-punctuation cyrillic № number-sign #
script-punctuation armenian ՝ armenian-comma , ։ armenian-full-stop ;
script-punctuation word … ellipsis ...
smart-quote word “ curly-quote " ” curly-quote " „ curly-quote " ‟ curly-quote " ‘ curly-quote ' ’ curly-quote ' ‚ curly-quote ' ‛ curly-quote ' ″ curly-quote " ′ curly-quote ' ´ accent '
smart-quote word « angle-quote " » angle-quote " ‹ angle-quote " › angle-quote " 「 corner-quote " 」 corner-quote " 『 corner-quote " 』 corner-quote " 〝 curly-quote " 〞 curly-quote "
math-symbol word × times * ✕ times * ✖ times * ⋅ dot-times * · dot-times * ∙ dot-times * ∗ times * ÷ divide / ∕ divide / ⁄ divide / − minus - – dash - — dash - ‐ dash - ‑ dash - ≤ at-most <= ⩽ at-most <= ≥ at-least >= ⩾ at-least >= ≠ not-equal !== ≈ equal-sign === ≡ equal-sign === → arrow => ⇒ arrow => ∧ logic && ∨ logic || ¬ logic ! ∞ infinity Infinity ½ fraction 0.5 ¼ fraction 0.25 ¾ fraction 0.75 √ root Math.sqrt
bidi-control arabic \u200e direction _ \u200f direction _ \u061c direction _ \u202a direction _ \u202b direction _ \u202c direction _ \u202d direction _ \u202e direction _ \u2066 direction _ \u2067 direction _ \u2068 direction _ \u2069 direction _
zero-width paste \u200b invisible _ \u2060 invisible _ \u00ad invisible _ \u180e invisible _ \u2061 invisible _ \u2062 invisible _ \u2063 invisible _ \u2064 invisible _ \u200c invisible _ \u200d invisible _ \ufe0f invisible _
replacement paste \ufffd replacement _`

const signs = new Map<string, Sign>()
for (const line of table.trim().split('\n')) {
  const [kind = '', keyboard = '', ...rest] = line.split(' ')
  for (let at = 0; at + 2 < rest.length; at += 3) {
    const [sign = '', name = '', right = ''] = rest.slice(at, at + 3)
    signs.set(sign, { kind: kind as SignKind, keyboard, name, right: right === '_' ? '' : right })
  }
}

/** What is known about a character that has no place in code; null for others. */
export function signOf(character: string): Sign | null {
  return signs.get(character) ?? null
}

/** `U+200B` */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Full-width forms of the signs and letters of ASCII. */
export function isFullWidth(text: string): boolean {
  return /^[\uff01-\uff5e]+$/.test(text)
}

const digitScripts: [from: number, script: string][] = [
  [0x660, 'arabic'],
  [0x6f0, 'persian'],
  [0x966, 'indic'],
  [0x9e6, 'bengali'],
  [0xa66, 'indic'],
  [0xff10, 'wide'],
]

/** Key of the name of a digit's script, under `digits`. */
export function digitScript(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  return digitScripts.find(([from]) => code >= from && code < from + 10)?.[1] ?? 'other'
}
