/**
 * A way out when a part of the page does not come: a sign and the words of every language, because it may be the
 * texts that are missing. Late, it shows itself by CSS alone: nothing runs for it.
 */
import { languages } from '../language/languages.ts'
import { element } from './element.ts'
import './try-again.css'

let shown: HTMLElement | null = null

/** Offers to open the page again: `now`, or `late`, when somebody has waited for long. Returns how to take it away. */
export function offerTryAgain(when: 'now' | 'late'): () => void {
  shown?.remove()
  const words = languages.map(({ tag, direction, tryAgain }) =>
    element('bdi', { lang: tag, dir: direction }, tryAgain),
  )
  const button = element('button', { type: 'button', class: 'button' }, element('span', {}, '↻'), ...words)
  button.addEventListener('click', () => location.reload())
  const strip = element('div', { class: 'try-again', 'data-when': when }, button)
  if (when === 'now') strip.setAttribute('role', 'alert')
  document.body.append(strip)
  shown = strip
  return () => strip.remove()
}
