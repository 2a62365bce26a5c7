/** A lesson as the app meets it: compiled, in one language, complete. Made by tools/lessons/compile.ts. */
import type { Check, HintRule, LessonKind } from './schema.ts'

/** Sanitised HTML made at build time: only `code`, `strong`, `em`, `kbd` and `bdi`. */
export type Html = string

export type Review = 'machine-draft' | 'reviewed'

/** A sentence and its number, the same in every language, so that two people can point at it. */
export interface Sentence {
  number: number
  html: Html
}

export interface LessonQuestion {
  id: string
  html: Html
  choices: {
    id: string
    html: Html
    right: boolean
    /** Said when this choice was taken: what it rests on. */
    why?: Html
  }[]
}

export interface ParsonsBlock {
  id: string
  code: string
}

export interface Lesson {
  id: string
  unit: string
  order: number
  kind: LessonKind
  concepts: string[]
  language: string
  review: Review
  title: string
  /** What to know, then what to do. */
  text: Sentence[]
  task: Sentence[]
  /** Expected texts are in this lesson's language. `html` says in words what is asked. */
  checks: (Check & { html: Html })[]
  questions: LessonQuestion[]
  /** In the order in which they open. */
  hints: (HintRule & { html: Html })[]
  starter: string
  solution: string
  /** Blocks in the order in which they are shown first (mixed, the same for everybody). */
  parsons?: { given: string; blocks: ParsonsBlock[] }
}

/** The course without prose: units and lessons in order. */
export interface CourseOutline {
  /** Tags of the languages at least one lesson is written in. */
  languages: string[]
  units: { id: string; lessons: { id: string; kind: LessonKind }[] }[]
}

/** Titles of everything in one language; lessons without a translation are missing. */
export interface CourseTitles {
  language: string
  units: Record<string, { title: string; about: Html }>
  lessons: Record<string, { title: string; review: Review }>
}
