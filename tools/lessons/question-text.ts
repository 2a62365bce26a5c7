/** The `questions` section: what is asked, the choices, and what a wrong choice rests on. */
import { quoted } from './problem.ts'
import { readEntry, readSentence, type Line, type LineReport, type Sentence } from './sentence.ts'

export interface QuestionText {
  html: Sentence
  choices: Map<string, { html: Sentence; why: Sentence | null }>
}

/** The questions of a language file by id. */
export function readQuestions(lines: readonly Line[], report: LineReport): Map<string, QuestionText> {
  const questions = new Map<string, QuestionText>()
  for (const block of questionBlocks(lines, report)) {
    const [heading, ...rest] = block
    const id = /^### +([a-z0-9-]{1,64})$/.exec(heading?.text ?? '')?.[1]
    if (!heading) continue
    if (id === undefined)
      report({
        line: heading.number,
        field: 'questions',
        problem: `${quoted(heading.text)} is not the id of a question`,
        remedy: 'Write "### id".',
      })
    else if (questions.has(id))
      report({
        line: heading.number,
        field: `questions.${id}`,
        problem: 'this question stands twice',
        remedy: 'Keep one of them.',
      })
    else questions.set(id, readQuestion({ id, heading, lines: rest, report }))
  }
  return questions
}

function questionBlocks(lines: readonly Line[], report: LineReport): Line[][] {
  const blocks: Line[][] = []
  for (const line of lines) {
    if (line.text.startsWith('###')) blocks.push([line])
    else if (blocks.length > 0) blocks.at(-1)?.push(line)
    else
      report({
        line: line.number,
        field: 'questions',
        problem: 'this line belongs to no question',
        remedy: 'Begin a question with "### id".',
      })
  }
  return blocks
}

interface QuestionLines {
  id: string
  heading: Line
  lines: readonly Line[]
  report: LineReport
}

function readQuestion({ id, heading, lines, report }: QuestionLines): QuestionText {
  const field = `questions.${id}`
  const choices: QuestionText['choices'] = new Map()
  const [first] = lines
  const asked = first && !readEntry(first.text) && !first.text.trimStart().startsWith('>') ? first : null
  let open: { choice: { html: Sentence; why: Sentence | null }; field: string } | null = null
  for (const { number: line, text } of asked ? lines.slice(1) : lines) {
    const why = /^ *> ?(.*)$/.exec(text)
    const entry = readEntry(text)
    if (why && open && open.choice.why === null) {
      open.choice.why = readSentence(why[1] ?? '', { line, field: `${open.field}.why`, report })
    } else if (entry && !choices.has(entry.id)) {
      const choiceField: string = `${field}.${entry.id}`
      open = {
        field: choiceField,
        choice: { html: readSentence(entry.text, { line, field: choiceField, report }), why: null },
      }
      choices.set(entry.id, open.choice)
    } else if (entry)
      report({
        line,
        field: `${field}.${entry.id}`,
        problem: 'this id stands twice',
        remedy: 'Keep one of them.',
      })
    else
      report({
        line,
        field,
        problem: `${quoted(text)} has no place here`,
        remedy: 'After the question: "- id: choice", then at most one "  > why".',
      })
  }
  return {
    html: readSentence(asked?.text ?? '', { line: asked?.number ?? heading.number, field, report }),
    choices,
  }
}
