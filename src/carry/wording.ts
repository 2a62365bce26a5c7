/** Which sentences say what came of something carried: keys of `carry.json` and what is filled in; no prose. */
import { isSeatId } from '../learner/seat.ts'
import type { Refusal, RefusalCode } from './carried.ts'
import { shownName } from './names.ts'
import type { Change, Plan, PlannedLearner, Question } from './planned.ts'

export interface Sentence {
  key: string
  params: Record<string, string | number>
}

/** More than these are counted, not named. */
const NAMED_MAX = 3

/** What is wrong, and what to do next: that depends on what somebody holds in their hands. */
export function refusalSentences({ code, params, source = 'file', notes = [] }: Refusal): Sentence[] {
  const next = madeAgain.includes(code) || (source !== 'file' && chosenAgain.includes(code))
  return [
    sentence(`refused.${code}.what`, params),
    ...strangeSentences(notes.flatMap((note) => (note.note === 'look' ? [] : [note]))),
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
export function planSentences({ questions, changes, learners }: Plan): Sentence[] {
  const brought = changes.filter(({ change }) => brings.has(change)).length
  return [
    ...questions.slice(0, NAMED_MAX).map(questionSentence),
    brought > 0 ? sentence('plan.brings', { count: brought }) : nothingSentence({ changes, learners }),
    ...(learners.some(comesBack) ? [sentence('plan.learnerBack')] : []),
    ...strangeSentences(
      changes.flatMap(({ change, reason, id, field }) =>
        reason === null ? [] : [{ note: change, reason, id, field }],
      ),
    ),
  ]
}

const comesBack = ({ into }: PlannedLearner): boolean => into?.kind === 'here' && into.seat.removedAt !== null

function nothingSentence({ changes, learners }: Pick<Plan, 'changes' | 'learners'>): Sentence {
  if (changes.some(({ change }) => change === 'leftOut')) return sentence('plan.nothingMore')
  const isHere = learners.every(({ into }) => into?.kind === 'here')
  return sentence(isHere ? 'plan.nothingNew' : 'plan.learnerOnly')
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

interface Strange {
  note: Change['change']
  reason: NonNullable<Change['reason']>
  id: string
  field: string
}

/** The first ones by name, the rest by number. */
function strangeSentences(all: readonly Strange[]): Sentence[] {
  const more = all.length - NAMED_MAX
  const named = all.slice(0, NAMED_MAX).flatMap(({ note, reason, id, field }) => {
    // The id of a program says nothing to anybody.
    const shown = isSeatId(id) ? '' : shownName(id)
    const what = note === 'mended' ? 'mended' : 'leftOut'
    return [
      shown === '' ? sentence(`plan.${what}Unnamed`) : sentence(`plan.${what}`, { name: shown }),
      sentence(`reason.${reason}`, { field }),
    ]
  })
  return more > 0 ? [...named, sentence('plan.more', { count: more })] : named
}

function sentence(key: string, params: Sentence['params'] = {}): Sentence {
  return { key, params }
}
