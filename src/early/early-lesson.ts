/** A lesson to read: title and sentences where the whole page will show them, and quiet places for the rest. */
import { fallbackChain, findLanguage } from '../language/languages.ts'
import type { Settings } from '../learner/settings.ts'
import { course } from '../lesson/compiled-course.ts'
import type { Html, Lesson, Sentence } from '../lesson/lesson.ts'
import { tabsQuery } from '../ui/lesson-screen/tabs-query.ts'
import { trustedHtml } from '../ui/parts/trusted-html.ts'
import { earlyHeader } from './early-header.ts'
import { element } from './element.ts'
import { sayIn, type Say } from './say.ts'

interface Opened {
  lesson: Lesson
  second: Lesson | null
  wanted: boolean
  say: Say
}

/** Null when the lesson cannot be shown now; the whole page says why. Never rejects. */
export async function earlyLesson(id: string, settings: Settings): Promise<HTMLElement | null> {
  const language = settings.language ?? 'en'
  const [found, second, say] = await Promise.all([
    course.loadLesson(id, fallbackChain(language)).catch(() => null),
    besides(id, settings),
    sayIn(language),
  ])
  return found && draw({ ...found, second, say })
}

async function besides(id: string, { language, secondLanguage }: Settings): Promise<Lesson | null> {
  if (secondLanguage === null || secondLanguage === language) return null
  const found = await course.loadLesson(id, [secondLanguage]).catch(() => null)
  return found?.lesson ?? null
}

function draw(opened: Opened): HTMLElement {
  const { lesson, say } = opened
  const place = course.placeOf(lesson.id)
  const number = element('span', {}, place ? `${place.unit}.${place.lesson}` : '')
  const kind = element('p', { class: 'lesson-kind' }, number, element('span', {}, say(`kind.${lesson.kind}`)))
  const title = element('h1', { tabindex: '-1', dir: 'auto' }, lesson.title)
  const head = element('div', { class: 'lesson-head' }, kind, title)
  const read = element('section', { class: 'lesson-read' }, head, text(opened))
  const tabs = matchMedia(tabsQuery).matches
  const side = element('div', { class: 'lesson-side', ...panel('read', true) }, read)
  const attributes = { class: 'lesson', 'data-kind': lesson.kind, 'data-layout': tabs ? 'tabs' : 'beside' }
  const main = element('main', attributes, ...(tabs ? [quietTabs(say)] : []), side, desk(opened, tabs))
  return element('div', { class: 'app', 'data-screen': 'lesson' }, earlyHeader(say), main)
}

function panel(name: string, shown: boolean): Record<string, string> {
  return { 'data-panel': name, 'data-shown': `${shown}` }
}

/** The room of the tabs: there is nothing behind the others yet. */
function quietTabs(say: Say): HTMLElement {
  const name = element('span', { class: 'panel-tab' }, say('tabs.read'))
  return element('div', { class: 'panel-tabs early-place', 'aria-hidden': 'true' }, name)
}

function text({ lesson, second, wanted, say }: Opened): HTMLElement {
  const parts: HTMLElement[] = []
  if (!wanted) parts.push(element('p', { class: 'badge badge-wait' }, say('lesson.fallback')))
  parts.push(sentences(lesson.text, lesson, second))
  if (lesson.task.length > 0)
    parts.push(element('h2', {}, say('lesson.task')), sentences(lesson.task, lesson, second))
  if (lesson.review === 'machine-draft')
    parts.push(element('p', { class: 'fine-print' }, say('lesson.machineDraft')))
  return element('div', { class: 'lesson-text' }, ...parts)
}

function sentences(list: Sentence[], lesson: Lesson, second: Lesson | null): HTMLElement {
  const others = new Map(
    [...(second?.text ?? []), ...(second?.task ?? [])].map((each) => [each.number, each.html]),
  )
  const items = list.map(({ number, html }) => {
    const sign = element('span', { class: 'sentence-number', 'aria-hidden': 'true' }, `${number}`)
    const first = sentence(lesson.language, html)
    const other = second && sentence(second.language, others.get(number) ?? '')
    other?.classList.add('sentence-second')
    return element('li', {}, sign, first, ...(other ? [other] : []))
  })
  return element('ol', { class: 'sentences', 'data-two': `${second !== null}` }, ...items)
}

function sentence(tag: string, html: Html): HTMLElement {
  const words = element('span')
  words.innerHTML = trustedHtml(html)
  return element('p', { lang: tag, dir: findLanguage(tag)?.direction ?? 'ltr' }, words)
}

/** Empty, but for a program that nobody changes: what was written before is not known here. */
function desk({ lesson, say }: Opened, tabs: boolean): HTMLElement {
  const bar = element(
    'div',
    { class: 'run-bar', 'aria-hidden': 'true' },
    element('span', { class: 'button early-place' }),
  )
  const workplace = element(
    'div',
    { class: 'workplace', ...panel('program', !tabs) },
    ...(lesson.kind === 'predict' ? [program(lesson.starter)] : []),
  )
  const head = element(
    'div',
    { class: 'output-head' },
    element('h2', { class: 'output-title' }, say('lesson.output')),
  )
  const output = element(
    'section',
    { class: 'output', ...panel('output', !tabs) },
    head,
    element('div', { class: 'output-body' }),
  )
  return element('section', { class: 'lesson-desk', 'aria-busy': 'true' }, bar, workplace, output)
}

function program(code: string): HTMLElement {
  const lines = code.split('\n').map((line, at) => {
    const number = element('span', { class: 'code-line-number', 'aria-hidden': 'true' }, `${at + 1}`)
    const words = element('code', { class: 'code-line-text' }, line)
    return element('span', { class: 'code-line' }, number, words, '\n')
  })
  return element('pre', { class: 'code-block', dir: 'ltr', translate: 'no' }, ...lines)
}
