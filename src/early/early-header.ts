import { markBox, markStrokes } from '../ui/parts/mark.ts'
import { drawing, element } from './element.ts'
import type { Say } from './say.ts'

/** The head of the page, without what needs the app to work. */
export function earlyHeader(say: Say): HTMLElement {
  const name = element('span', { class: 'header-name' }, say('app.name'))
  const home = element('a', { class: 'header-home', href: '#/' }, mark(), name)
  return element('header', { class: 'header' }, home)
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
