import { languagesToChoose } from '../language/languages.ts'
import { element } from './element.ts'
import { mark } from './early-header.ts'

/** The first question, which needs no texts: a button for each language, and they work. */
export function earlyWelcome(choose: (tag: string) => void): HTMLElement {
  const buttons = languagesToChoose(navigator.languages).map(({ tag, direction, ownName }) => {
    const attributes = { type: 'button', class: 'button welcome-language', lang: tag, dir: direction }
    const button = element('button', attributes, ownName)
    button.addEventListener('click', () => choose(tag))
    return element('li', {}, button)
  })
  const dot = element('span', { 'aria-hidden': 'true' }, '·')
  const name = element('h1', { lang: 'ar', dir: 'ltr' }, 'Jisr ', dot, ' ', element('bdi', {}, 'جسر'))
  return element(
    'main',
    { class: 'welcome' },
    element('div', { class: 'welcome-mark' }, mark(), name),
    element('ul', { class: 'welcome-languages' }, ...buttons),
  )
}
