/** Which sentences say what came of something carried: keys of `carry.json` and what is filled in; no prose. */
import type { Refusal, RefusalCode } from './carried.ts'
import { shownName } from './names.ts'
import type { Change, Plan, Question } from './planned.ts'

export interface Sentence {
  key: string
  params: Record<string, string | number>
}

/** More than these are counted, not named. */
const NAMED_MAX = 3

/** What is wrong, and what to do next: that depends on what somebody holds in their hands. */
export function refusalSentences({ code, params, source = 'file' }: Refusal): Sentence[] {
  const next = madeAgain.includes(code) || (source !== 'file' && chosenAgain.includes(code))
  return [
    sentence(`refused.${code}.what`, params),
    next ? sentence(`again.${source}`) : sentence(`refused.${code}.try`, params),
  ]
}

/** Nothing here mends these: it has to be made anew where it came from. */
export const madeAgain: readonly RefusalCode[] = [
  'encoding',
  'changedFile',
  'version',
  'shape',
  'tooDeep',
  'strangeName',
  'nothingInside',
]

/** Another file may be the right one; there is no other text to choose. */
const chosenAgain: readonly RefusalCode[] = ['empty', 'notOurs', 'damagedFile']

/** An address that carries nothing. */
export const ignoredSentences: Sentence[] = [sentence('ignored')]

/** What an import would do, in short: what it asks, what it brings, what it leaves out. */
export function planSentences({ questions, changes }: Plan): Sentence[] {
  const brought = changes.filter(({ change }) => brings.has(change)).length
  const strange = changes.filter(({ reason }) => reason !== null)
  const more = strange.length - NAMED_MAX
  return [
    ...questions.slice(0, NAMED_MAX).map(questionSentence),
    brought > 0 ? sentence('plan.brings', { count: brought }) : sentence('plan.nothingNew'),
    ...strange.slice(0, NAMED_MAX).flatMap(strangeSentences),
    ...(more > 0 ? [sentence('plan.more', { count: more })] : []),
  ]
}

const brings = new Set<Change['change']>([
  'new',
  'newer',
  'keptBoth',
  'doneAdded',
  'moreAdded',
  'broughtBack',
])

export function questionSentence(question: Question): Sentence {
  switch (question.question) {
    case 'whichLearner': {
      const { nickname } = question
      return nickname === '' ? sentence('question.whoseUnnamed') : sentence('question.whose', { nickname })
    }
    case 'whichText':
      return sentence('question.whichText', { name: shownName(question.name ?? question.id) })
    case 'unknownLesson':
      return sentence('question.unknownLesson', { lesson: question.lesson })
    case 'look':
      return sentence(`question.${question.reason}`)
  }
}

/** Of one piece, for a row of the preview. */
export function changeSentences(change: Change): Sentence[] {
  const { change: what, doneAdded, reason, field } = change
  return [
    sentence(`change.${what}`),
    ...(doneAdded && what !== 'doneAdded' && what !== 'new' ? [sentence('change.doneAdded')] : []),
    ...(reason === null ? [] : [sentence(`reason.${reason}`, { field })]),
  ]
}

function strangeSentences({ change, name, id, reason, field }: Change): Sentence[] {
  const shown = shownName(name ?? id)
  const why = sentence(`reason.${reason ?? 'damaged'}`, { field })
  if (change === 'mended') return [sentence('plan.mended', { name: shown }), why]
  return [shown === '' ? sentence('plan.leftOutUnnamed') : sentence('plan.leftOut', { name: shown }), why]
}

function sentence(key: string, params: Sentence['params'] = {}): Sentence {
  return { key, params }
}
