import { useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactElement } from 'react'
import type { Question } from '../../sandbox/protocol.ts'
import { AnswerForm } from '../parts/answer-form.tsx'
import { VisibleText } from '../parts/visible-text.tsx'
import { useClassroom } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import './question-field.css'

interface Props {
  question: Question
  /** Takes the focus when the question is answered. */
  home: HTMLElement | null
}

/** What the program asks, below what it printed, with the place for the answer. */
export function QuestionField({ question, home }: Props): ReactElement {
  const text = useText()
  const { reply } = useClassroom()
  const label = useId()
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const { kind, initial } = question

  useLayoutEffect(() => {
    const asking = form.current
    const first = asking?.querySelector<HTMLElement>('input, button')
    first?.focus({ preventScroll: true })
    field.current?.select()
    asking?.scrollIntoView({ block: 'nearest' })
    return () => {
      if (asking?.contains(document.activeElement)) home?.focus({ preventScroll: true })
    }
  }, [question, home])

  const cancel = (): void => reply(kind === 'alert' ? '' : null)
  const answer = (): void => {
    // Of `confirm`, this becomes the answer that stands in the output.
    reply(field.current?.value ?? (kind === 'confirm' ? text('ask.ok') : ''))
  }
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    cancel()
  }

  return (
    <AnswerForm
      ref={form}
      className="ask"
      data-kind={kind}
      aria-labelledby={label}
      onAnswer={answer}
      onKeyDown={pressed}
    >
      <p id={label} dir="auto" className="ask-text">
        {question.text === '' ? text('ask.answer') : <VisibleText text={question.text} />}
      </p>
      {kind === 'prompt' && (
        <input
          ref={field}
          className="ask-field"
          aria-labelledby={label}
          defaultValue={initial}
          dir="auto"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="done"
        />
      )}
      <div className="ask-buttons">
        <button
          type="submit"
          className="button button-main"
          aria-describedby={kind === 'prompt' ? undefined : label}
        >
          {text('ask.ok')}
        </button>
        {kind !== 'alert' && (
          <button type="button" className="button" onClick={cancel}>
            {text('ask.cancel')}
          </button>
        )}
      </div>
    </AnswerForm>
  )
}
