/**
 * A way out when a part of the page does not come: a sign and the words of every language, because it may be the
 * texts that are missing.
 */
import { languages } from '../language/languages.ts'
import { element } from './element.ts'
import './try-again.css'

const LATE_MS = 10_000

let shown: HTMLElement | null = null

/** Offers to open the page again: `now`, or `late`, when somebody has waited for long. Returns how to take it away. */
export function offerTryAgain(when: 'now' | 'late'): () => void {
  // Not drawn before: hidden words, too, would make the browser fetch fonts for them.
  const timer = when === 'late' ? setTimeout(show, LATE_MS) : null
  if (when === 'now') show()
  return () => {
    if (timer !== null) clearTimeout(timer)
    shown?.remove()
  }
}

function show(): void {
  shown?.remove()
  const words = languages.map(({ tag, direction, tryAgain }) =>
    element('bdi', { lang: tag, dir: direction }, tryAgain),
  )
  const sign = element('span', { 'aria-hidden': 'true' }, '↻')
  const button = element('button', { type: 'button', class: 'button' }, sign, ...words)
  button.addEventListener('click', () => location.reload())
  shown = element('div', { class: 'try-again', role: 'alert' }, button)
  document.body.append(shown)
}
