/** What a program asks, and what it is answered: from the answers that are there already. */
import type { Printed, Question, RunRequest } from '../protocol.ts'

export interface Dialogue {
  /** Gives what `prompt`, `confirm` or `alert` gives back. */
  ask(question: Question): string | boolean | null
  /** The question to which there was no answer, once the run has to stop for it. */
  asked(): Question | null
}

export interface DialogueParts {
  request: Pick<RunRequest, 'answers' | 'whenAsked'>
  print: (line: Printed) => void
  /** The program cannot go on without a person's answer. */
  onWait: () => void
}

/** Prepared answers that mean "no" to `confirm`; any other text means "yes". */
const NO = new Set(['false', 'no', 'n', '0', 'cancel'])

export function createDialogue({ request, print, onWait }: DialogueParts): Dialogue {
  const { answers, whenAsked } = request
  let taken = 0
  let waiting: Question | null = null

  function ask(question: Question): string | boolean | null {
    const { kind, text } = question
    // A prepared answer is for a question; nobody needs to be asked whether an alert was read.
    const needed = kind !== 'alert' || whenAsked === 'wait'
    if (needed && whenAsked === 'wait' && taken >= answers.length) {
      waiting ??= question
      onWait()
      return null
    }
    print({ stream: 'question', text })
    const given = needed ? answers[taken++] : null
    if (kind === 'alert') return null
    const answer = given ?? null
    if (answer !== null) print({ stream: 'answer', text: answer })
    // Somebody pressed Cancel. Where no answer was left, nobody has.
    else if (given === null) print({ stream: 'answer', text: '', cancelled: true })
    return kind === 'confirm' ? answer !== null && !NO.has(answer.trim().toLowerCase()) : answer
  }

  return { ask, asked: () => waiting }
}
