import { languages } from '../language/languages.ts'
import { markBox, markStrokes } from '../ui/parts/mark.ts'
import { drawing, element } from './element.ts'
import type { Say } from './say.ts'

/** The head of the page, without what needs the app to work. */
export function earlyHeader(say: Say): HTMLElement {
  const name = element('span', { class: 'header-name' }, say('app.name'))
  const home = element('a', { class: 'header-home', href: '#/' }, mark(), name)
  return element('header', { class: 'header' }, home, ...quietPlaces())
}

/** What will stand at the end of the line, unseen: it makes the head as high as it will be. */
function quietPlaces(): HTMLElement[] {
  const names = languages.map(({ tag, ownName }) => element('option', { value: tag, lang: tag }, ownName))
  const choice = element('select', { class: 'button header-language early-place' }, ...names)
  if (choice instanceof HTMLSelectElement) choice.value = document.documentElement.lang
  const icon = (name: string, inside: string): HTMLElement =>
    element('span', { class: `button ${name} early-place` }, element('span', { class: inside }))
  return [
    element('div', { class: 'header-notes' }),
    icon('seat-button', 'early-face'),
    choice,
    icon('button-icon', 'icon'),
  ]
}

export function mark(): SVGElement {
  const strokes = markStrokes.map(({ d, width, opacity = 1 }) =>
    drawing('path', { d, 'stroke-width': `${width}`, opacity: `${opacity}` }),
  )
  return drawing(
    'svg',
    {
      class: 'mark',
      viewBox: markBox,
      'aria-hidden': 'true',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-linecap': 'round',
    },
    ...strokes,
  )
}
