/** The map to choose from: units and lessons, without what is done and without what comes next. */
import { fallbackChain } from '../language/languages.ts'
import { course } from '../lesson/compiled-course.ts'
import type { ChainTitles } from '../lesson/course.ts'
import type { CourseOutline } from '../lesson/lesson.ts'
import { hashOf } from '../ui/place.ts'
import { earlyHeader } from './early-header.ts'
import { element } from './element.ts'
import { sayIn, type Say } from './say.ts'

type Unit = CourseOutline['units'][number]

interface Drawn {
  titles: ChainTitles | null
  say: Say
}

/** Null when the map cannot be fetched now. Never rejects. */
export async function earlyMap(language: string): Promise<HTMLElement | null> {
  const [outline, titles, say] = await Promise.all([
    course.loadOutline().catch(() => null),
    course.loadTitles(fallbackChain(language)).catch(() => null),
    sayIn(language),
  ])
  if (!outline) return null
  const units = outline.units.map((unit, at) => unitSection(unit, at + 1, { titles, say }))
  const main = element('main', { class: 'map' }, nextStep(say), ...units)
  return element('div', { class: 'app', 'data-screen': 'map' }, earlyHeader(say), main)
}

/** As high as what will stand here when the learner's work has been opened. */
function nextStep(say: Say): HTMLElement {
  const words = element(
    'div',
    {},
    element('p', { class: 'next-step-number' }, '\u00a0'),
    element('p', { class: 'next-step-title' }, '\u00a0'),
  )
  const go = element('span', { class: 'button next-step-go early-place' }, say('map.start'))
  return element('section', { class: 'next-step', 'aria-busy': 'true' }, words, go)
}

function unitSection({ id, lessons }: Unit, number: number, drawn: Drawn): HTMLElement {
  const { titles, say } = drawn
  const name = element('span', { class: 'unit-number' }, filled(say('map.unit'), { number }))
  const title = element('span', { dir: 'auto' }, titles?.units[id]?.title ?? '')
  const count = filled(say('map.count_other'), { done: 0, count: lessons.length })
  const head = element(
    'div',
    { class: 'unit-head' },
    element('h2', {}, name, title),
    element('p', { class: 'early-place' }, count),
  )
  const cards = lessons.map((lesson, at) => card(lesson, `${number}.${at + 1}`, drawn))
  return element('section', { class: 'unit' }, head, element('ol', { class: 'unit-lessons' }, ...cards))
}

function card({ id, kind }: Unit['lessons'][number], number: string, { titles, say }: Drawn): HTMLElement {
  const link = element(
    'a',
    { class: 'card', href: hashOf({ screen: 'lesson', id }) },
    element('span', { class: 'card-number' }, number),
    element('span', { class: 'card-title', dir: 'auto' }, titles?.lessons[id]?.title ?? ''),
    element('span', { class: 'card-kind' }, say(`kind.${kind}`)),
    element('span', { class: 'card-done' }, element('span', { class: 'icon' })),
  )
  return element('li', {}, link)
}

/** Placeholders of a text, as i18next fills them. */
function filled(text: string, values: Record<string, number>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => `${values[name] ?? ''}`)
}
