/** A language file: front matter and sections, exactly as described in lessons/README.md. */
import type { Review } from '../../src/lesson/lesson.ts'
import { readFrontMatter } from './front-matter.ts'
import { quoted, type Problem } from './problem.ts'
import { readQuestions, type QuestionText } from './question-text.ts'
import { readEntry, readSentence, type Line, type LineReport, type Sentence } from './sentence.ts'
import { readWords, type WordsTable } from './words-table.ts'

export interface LessonText {
  file: string
  title: string
  titleLine: number
  review: Review
  text: Sentence[]
  task: Sentence[]
  checks: Map<string, Sentence>
  hints: Map<string, Sentence>
  questions: Map<string, QuestionText>
  words: WordsTable
  /** Line (1-based) of each heading. */
  sections: Map<SectionName, number>
}

export interface UnitText {
  file: string
  title: string
  titleLine: number
  review: Review
  about: Sentence
}

export const sectionNames = ['text', 'task', 'checks', 'hints', 'questions', 'words'] as const
export type SectionName = (typeof sectionNames)[number]

export function readLessonText(file: string, source: string, problems: Problem[]): LessonText {
  const report = lineReporter(file, problems)
  const lines = source.split('\n')
  const { bodyLine, ...head } = readFrontMatter(lines, report)
  const body = lines.map((text, at) => ({ number: at + 1, text: text.trimEnd() })).slice(bodyLine - 1)
  const sections = splitSections(body, report)
  const linesOf = (name: SectionName): Line[] => sections.get(name)?.lines ?? []
  const text = readNumbered({ name: 'text', lines: linesOf('text'), first: 1, report })
  return {
    file,
    ...head,
    text,
    task: readNumbered({ name: 'task', lines: linesOf('task'), first: text.length + 1, report }),
    checks: readEntries({ name: 'checks', lines: linesOf('checks'), report }),
    hints: readEntries({ name: 'hints', lines: linesOf('hints'), report }),
    questions: readQuestions(linesOf('questions'), report),
    words: readWords(linesOf('words'), report),
    sections: new Map([...sections].map(([name, { line }]) => [name, line])),
  }
}

export function readUnitText(file: string, source: string, problems: Problem[]): UnitText {
  const report = lineReporter(file, problems)
  const lines = source.split('\n')
  const { bodyLine, ...head } = readFrontMatter(lines, report)
  const body = lines.map((text, at) => ({ text, line: at + 1 })).slice(bodyLine - 1)
  const [first, second] = body.filter(({ text }) => text.trim() !== '')
  const about = readSentence(first?.text ?? '', { line: first?.line ?? lines.length, field: 'about', report })
  if (second)
    report({
      line: second.line,
      field: 'about',
      problem: 'a unit has exactly one sentence',
      remedy: 'Delete this line.',
    })
  return { file, ...head, about }
}

function lineReporter(file: string, problems: Problem[]): LineReport {
  return (problem) => void problems.push({ file, ...problem })
}

type Sections = Map<SectionName, { line: number; lines: Line[] }>

function splitSections(body: readonly Line[], report: LineReport): Sections {
  const sections: Sections = new Map()
  let open: Line[] | null = null
  for (const line of body) {
    if (/^ *(```|~~~)/.test(line.text)) refuseFence(line, report)
    else if (/^##?(?!#)/.test(line.text)) open = openSection(line, sections, report)
    else if (line.text.trim() === '') continue
    else if (open) open.push(line)
    else
      report({
        line: line.number,
        field: '',
        problem: 'this line belongs to no section',
        remedy: `Put it under a heading: ## ${sectionNames.join(', ## ')}.`,
      })
  }
  return sections
}

function refuseFence({ number: line }: Line, report: LineReport): void {
  report({
    line,
    field: '',
    problem: 'blocks of code are not allowed here',
    remedy: 'Put the program into starter.js, or `a piece of code` into a sentence.',
  })
}

/** Starts a section; under a heading that cannot be used, lines are collected and forgotten. */
function openSection(line: Line, sections: Sections, report: LineReport): Line[] {
  const heading = /^## +(\S.*)$/.exec(line.text)?.[1]
  const name = sectionNames.find((each) => each === heading)
  const lines: Line[] = []
  if (!name) {
    report({
      line: line.number,
      field: heading ?? line.text,
      problem: 'unknown heading',
      remedy: `Use one of: ## ${sectionNames.join(', ## ')}.`,
    })
  } else if (sections.has(name)) {
    report({
      line: line.number,
      field: name,
      problem: 'this heading stands twice',
      remedy: 'Put both parts under one heading.',
    })
  } else sections.set(name, { line: line.number, lines })
  return lines
}

interface Part {
  name: SectionName
  lines: readonly Line[]
  report: LineReport
}

function readNumbered({ name, lines, first, report }: Part & { first: number }): Sentence[] {
  return lines.flatMap(({ number: line, text }, at) => {
    const found = /^(\d{1,3})\. +(.+)$/.exec(text)
    if (!found) {
      report({
        line,
        field: name,
        problem: `${quoted(text)} is not a numbered sentence`,
        remedy: `Begin with its number: "${first + at}. …". One line is one sentence.`,
      })
      return []
    }
    const number = first + at
    if (Number(found[1]) !== number) {
      report({
        line,
        field: name,
        problem: `sentence ${found[1]} should have the number ${number}`,
        remedy: 'Number through text and task without a gap, with digits 0-9.',
      })
    }
    return [readSentence(found[2] ?? '', { line, field: `${name}.${number}`, report })]
  })
}

function readEntries({ name, lines, report }: Part): Map<string, Sentence> {
  const entries = new Map<string, Sentence>()
  for (const { number: line, text } of lines) {
    const entry = readEntry(text)
    if (!entry)
      report({
        line,
        field: name,
        problem: `${quoted(text)} is not an entry`,
        remedy: 'Write "- id: one sentence" in one line.',
      })
    else if (entries.has(entry.id))
      report({
        line,
        field: `${name}.${entry.id}`,
        problem: 'this id stands twice',
        remedy: 'Keep one of them.',
      })
    else entries.set(entry.id, readSentence(entry.text, { line, field: `${name}.${entry.id}`, report }))
  }
  return entries
}
