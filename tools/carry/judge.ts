/** Judges one thing that somebody brings, with the code of the page. */
import { readdirSync } from 'node:fs'
import {
  changeSentences,
  ignoredSentences,
  noChoice,
  planImport,
  planSentences,
  readCarried,
  refusalSentences,
  sizeRefusal,
  type Carried,
  type Change,
  type Choice,
  type Here,
  type LearnerWork,
  type Plan,
  type Question,
  type ReadCarried,
  type Refusal,
  type Sentence,
} from '../../src/carry/carry.ts'
import { NOBODY } from '../../src/carry/carried.ts'
import { seatIdOf } from '../../src/carry/plain-format.ts'
import type { LocaleText } from '../locale-text.ts'
import type { Unreadable } from '../try/pieces.ts'
import type { Entry, Source } from './entries.ts'
import { workIn } from './existing.ts'

export interface Judgement {
  id: string
  outcome: Plan['outcome'] | 'refused-with-message' | 'ignored'
  message: string
  changes: (Change & { said: string })[]
  questions: Question[]
  refusal: Refusal | null
}

export type Judge = (entry: Entry) => Judgement | Unreadable

interface Setting {
  learners: LearnerWork[]
  into: string | null
  lessons: readonly string[]
  text: LocaleText
}

/** Throws when `into` names nobody. */
export function createJudge({ learners, into, lessons, text }: Setting): Judge {
  const target = into === null || into === 'new' ? into : seatNamed(into, learners)
  const course = new Set([...lessonsOfCourse(), ...lessons])
  const said = (sentences: readonly Sentence[]): string =>
    sentences.map(({ key, params }) => text(key, params) ?? key).join(' ')

  return ({ id, source, existing }) => {
    const now = Date.now()
    const mine = existing === undefined ? learners : workIn(JSON.stringify(existing))
    if (typeof mine === 'string') return { id, problem: `${id}: existing: ${mine}` }
    const read = readSource(source, now)
    const nothing = { id, changes: [], questions: [], refusal: null }
    if (read.kind === 'ignored') return { ...nothing, outcome: 'ignored', message: said(ignoredSentences) }
    if (read.kind === 'refused') {
      const { refusal } = read
      return {
        ...nothing,
        outcome: 'refused-with-message',
        message: said(refusalSentences(refusal)),
        refusal,
      }
    }
    const here: Here = { learners: mine, sitting: null, knowsLesson: knownIn(mine, course), now }
    const plan = planImport(read.carried, here, choiceOf(read.carried, target))
    const changes = plan.changes.map((change) => ({ ...change, said: said(changeSentences(change)) }))
    const { outcome, questions } = plan
    return { ...nothing, outcome, message: said(planSentences(plan)), changes, questions }
  }
}

function readSource(source: Source, now: number): ReadCarried {
  if ('size' in source) {
    const refusal = sizeRefusal(source.size)
    return refusal ? { kind: 'refused', refusal } : { kind: 'ignored' }
  }
  return readCarried('text' in source ? source.text : source.bytes, { now })
}

function seatNamed(name: string, learners: readonly LearnerWork[]): string {
  const found = learners.find(({ seat }) => seat.id === name || seat.id === seatIdOf(name))
  if (!found) throw new Error(`--into ${name}: no such learner in --existing`)
  return found.seat.id
}

function choiceOf({ learners }: Carried, target: string | null): Choice {
  if (target === null) return noChoice
  return { ...noChoice, into: Object.fromEntries(learners.map(({ seat }) => [seat?.id ?? NOBODY, target])) }
}

function knownIn(learners: readonly LearnerWork[], course: ReadonlySet<string>): Here['knowsLesson'] {
  const worked = new Set(learners.flatMap(({ pieces }) => pieces.map((piece) => piece.id)))
  return (id) => course.has(id) || worked.has(id)
}

/** A lesson is a folder in the folder of a unit. */
function lessonsOfCourse(): string[] {
  const root = new URL('../../lessons/', import.meta.url)
  const folders = (url: URL): string[] =>
    readdirSync(url, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  return folders(root).flatMap((unit) => folders(new URL(`${unit}/`, root)))
}
