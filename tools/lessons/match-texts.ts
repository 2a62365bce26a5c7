/** Do the language files say exactly what `lesson.json` names, and the same sentences as English? */
import type { LessonFile, Question } from '../../src/lesson/schema.ts'
import { createLocaliser } from './localise.ts'
import { quoted, type Problem } from './problem.ts'
import type { QuestionText } from './question-text.ts'
import type { LessonText, SectionName } from './text.ts'
import { checkWording, type SentencePlace } from './wording.ts'

/** `file` is null when `lesson.json` is broken: the texts can then only be compared with each other. */
export function checkTexts(
  { file, texts }: { file: LessonFile | null; texts: ReadonlyMap<string, LessonText> },
  problems: Problem[],
): void {
  const english = texts.get('en')
  for (const [tag, text] of texts) {
    if (file) {
      checkHeadings(file, text, problems)
      checkIds(file, text, problems)
    }
    if (english && text !== english) {
      checkNumbers(text, english, problems)
      if (file) checkExpected({ file, text, english }, problems)
    }
    checkWording({ tag, file: text.file, problems }, everySentence(text))
  }
  const words = english?.sections.get('words')
  if (english && words !== undefined) {
    const problem = 'the English file has no words: code is written in English'
    problems.push({
      file: english.file,
      line: words,
      field: 'words',
      problem,
      remedy: 'Delete this section.',
    })
  }
}

function checkHeadings(file: LessonFile, text: LessonText, problems: Problem[]): void {
  const expected: SectionName[] = ['text', 'task', 'checks']
  if (file.hints.length > 0) expected.push('hints')
  if ((file.questions ?? []).length > 0) expected.push('questions')
  for (const name of expected) {
    if (text.sections.has(name)) continue
    problems.push({
      file: text.file,
      field: name,
      problem: `the heading "## ${name}" is missing`,
      remedy: 'Write this section.',
    })
  }
  const line = text.sections.get('task')
  if (line !== undefined && text.task.length === 0) {
    problems.push({
      file: text.file,
      line,
      field: 'task',
      problem: 'no sentence says what to do',
      remedy: 'Write at least one.',
    })
  }
}

function checkIds(file: LessonFile, text: LessonText, problems: Problem[]): void {
  const compare = (
    name: SectionName,
    wanted: readonly { id: string }[],
    found: ReadonlyMap<string, unknown>,
  ): void =>
    compareIds({ file: text.file, field: name, line: text.sections.get(name), wanted, found }, problems)
  compare('checks', file.checks, text.checks)
  compare('hints', file.hints, text.hints)
  compare('questions', file.questions ?? [], text.questions)
  for (const question of file.questions ?? []) {
    const found = text.questions.get(question.id)
    if (found) checkQuestion({ question, found, file: text.file }, problems)
  }
}

interface IdsPlace {
  file: string
  field: string
  line: number | undefined
  wanted: readonly { id: string }[]
  found: ReadonlyMap<string, unknown>
}

function compareIds({ file, field, line, wanted, found }: IdsPlace, problems: Problem[]): void {
  // Without the heading every id is missing; that the heading is, has been said.
  if (line === undefined) return
  const place = { file, line }
  for (const { id } of wanted) {
    if (found.has(id)) continue
    problems.push({
      ...place,
      field: `${field}.${id}`,
      problem: 'missing',
      remedy: `lesson.json has ${quoted(id)}: write its text.`,
    })
  }
  for (const id of found.keys()) {
    if (wanted.some((each) => each.id === id)) continue
    problems.push({
      ...place,
      field: `${field}.${id}`,
      problem: 'lesson.json has no such id',
      remedy: 'Check its spelling, or delete it.',
    })
  }
}

function checkQuestion(
  { question, found, file }: { question: Question; found: QuestionText; file: string },
  problems: Problem[],
): void {
  const field = `questions.${question.id}`
  compareIds({ file, field, line: found.html.line, wanted: question.choices, found: found.choices }, problems)
  const said = new Map<string, string>()
  for (const choice of question.choices) {
    const text = found.choices.get(choice.id)
    const same = text && said.get(text.html.html)
    if (text && same !== undefined && text.html.html !== '') {
      const problem = `the same words as in ${quoted(same)}`
      const remedy = 'Nobody can choose between them: change one.'
      problems.push({ file, line: text.html.line, field: `${field}.${choice.id}`, problem, remedy })
    } else if (text) said.set(text.html.html, choice.id)
    if (!text || text.why || choice.right) continue
    const { line } = text.html
    const remedy = 'Write "  > …" under it: what it rests on.'
    problems.push({
      file,
      line,
      field: `${field}.${choice.id}`,
      problem: 'a wrong choice has no explanation',
      remedy,
    })
  }
}

function checkNumbers(text: LessonText, english: LessonText, problems: Problem[]): void {
  const [start, end] = [text.sections.get('text'), text.sections.get('task')]
  // Without a heading its sentences are counted under another; that it is missing has been said.
  if (start === undefined || end === undefined) return
  const sections = [
    ['text', start],
    ['task', end],
  ] as const
  for (const [name, line] of sections) {
    const [here, there] = [text[name].length, english[name].length]
    if (here === there || !english.sections.has(name)) continue
    const problem = `${here} sentences; en.md has ${there}`
    const remedy = 'The same number must stand for the same sentence in every language.'
    problems.push({ file: text.file, line, field: name, problem, remedy })
  }
}

/**
 * Where English shows what a check expects, another language shows what the check expects there: a row that is missing
 * in its words would send learners after a text that never passes.
 */
function checkExpected(
  { file, text, english }: { file: LessonFile; text: LessonText; english: LessonText },
  problems: Problem[],
): void {
  const localiser = createLocaliser(text.words)
  for (const check of file.checks) {
    const [there, here] = [english.checks.get(check.id), text.checks.get(check.id)]
    if (!there || !here || here.codes.length === 0) continue
    const expected = leaves(localiser.check(check).expect)
    const shown = [here.plain, ...here.codes].join('\n')
    const missing = leaves(check.expect).findIndex(
      (each, at) => there.codes.includes(each) && !shown.includes(expected[at] ?? each),
    )
    if (missing < 0) continue
    const problem = `the check expects ${quoted(expected[missing])}, and this sentence shows something else`
    const remedy = 'Write the same in both: here, and under "## words".'
    problems.push({ file: text.file, line: here.line, field: `checks.${check.id}`, problem, remedy })
  }
}

/** The texts and names in an expectation, in their order. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value.normalize('NFC')]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (key === 'type' ? [] : leaves(each)))
}

/** All sentences with their fields; `single` where one line must be one sentence. */
function everySentence(text: LessonText): SentencePlace[] {
  const entries = (name: string, map: LessonText['checks']): SentencePlace[] =>
    [...map].map(([id, sentence]) => ({ field: `${name}.${id}`, sentence, single: false }))
  return [
    { field: 'title', sentence: { plain: text.title, line: text.titleLine }, single: false },
    ...[...text.text, ...text.task].map((sentence, at) => ({
      field: `${at < text.text.length ? 'text' : 'task'}.${at + 1}`,
      sentence,
      single: true,
    })),
    ...entries('checks', text.checks),
    ...entries('hints', text.hints),
    ...[...text.questions].flatMap(([id, question]) => [
      { field: `questions.${id}`, sentence: question.html, single: false },
      ...[...question.choices].flatMap(([choice, { html, why }]) => [
        { field: `questions.${id}.${choice}`, sentence: html, single: false },
        ...(why ? [{ field: `questions.${id}.${choice}.why`, sentence: why, single: false }] : []),
      ]),
    ]),
  ]
}
