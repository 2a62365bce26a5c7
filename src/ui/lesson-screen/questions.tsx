import type { ReactElement } from 'react'
import { freshResult } from '../../classroom/state.ts'
import type { TextKey } from '../../language/language.ts'
import type { LessonQuestion } from '../../lesson/lesson.ts'
import { Icon } from '../parts/icon.tsx'
import { LessonHtml } from '../parts/html.tsx'
import { useClassroom, useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import './questions.css'

/** "I do not know" is an answer: it opens Run, and can be changed when the output is there. */
const UNKNOWN = '?'

export function Questions({ title }: { title: TextKey }): ReactElement | null {
  const text = useText()
  const lesson = useClassroomState((state) => (state.lesson.status === 'open' ? state.lesson.lesson : null))
  if (!lesson) return null
  return (
    <section className="questions" aria-label={text(title)}>
      <h2>{text(title)}</h2>
      {lesson.questions.map((question) => (
        <Question key={question.id} question={question} language={lesson.language} />
      ))}
    </section>
  )
}

function Question({ question, language }: { question: LessonQuestion; language: string }): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  const answer = useClassroomState((state) => state.work.answers[question.id])
  const checked = useClassroomState((state) => (freshResult(state)?.verdicts ?? null) !== null)
  const chosen = question.choices.find((choice) => choice.id === answer)
  return (
    <fieldset className="question">
      <legend lang={language} dir="auto">
        <LessonHtml html={question.html} />
      </legend>
      {question.choices.map((choice) => (
        <label key={choice.id} className="choice" lang={language} dir="auto">
          <input
            type="radio"
            name={`question-${question.id}`}
            checked={answer === choice.id}
            onChange={() => classroom.answer(question.id, choice.id)}
          />
          <span>
            <LessonHtml html={choice.html} />
          </span>
        </label>
      ))}
      <label className="choice choice-unknown">
        <input
          type="radio"
          name={`question-${question.id}`}
          checked={answer === UNKNOWN}
          onChange={() => classroom.answer(question.id, UNKNOWN)}
        />
        <span>{text('questions.unknown')}</span>
      </label>
      {checked && answer !== undefined && (
        <Reply right={chosen?.right ?? false} why={chosen?.why} language={language} />
      )}
    </fieldset>
  )
}

interface ReplyProps {
  right: boolean
  why: string | undefined
  language: string
}

function Reply({ right, why, language }: ReplyProps): ReactElement {
  const text = useText()
  return (
    <p className="reply" data-right={right}>
      <Icon name={right ? 'done' : 'notYet'} />
      <span>
        <strong>{text(right ? 'questions.right' : 'questions.notYet')}</strong>{' '}
        {why !== undefined ? (
          <bdi lang={language}>
            <LessonHtml html={why} />
          </bdi>
        ) : (
          !right && text('finding.otherAnswer')
        )}
      </span>
    </p>
  )
}
