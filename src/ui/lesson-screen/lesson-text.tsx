import type { ReactElement } from 'react'
import { findLanguage } from '../../language/languages.ts'
import type { Lesson, Sentence } from '../../lesson/lesson.ts'
import { LessonHtml } from '../parts/html.tsx'
import { useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import './lesson-text.css'

/** Numbered sentences, in one language or in two side by side: same number, same meaning. */
export function LessonText(): ReactElement | null {
  const text = useText()
  const state = useClassroomState((each) => each.lesson)
  if (state.status !== 'open') return null
  const { lesson, second, inChosenLanguage } = state
  return (
    <div className="lesson-text">
      {!inChosenLanguage && <p className="badge badge-wait">{text('lesson.fallback')}</p>}
      <Sentences sentences={lesson.text} lesson={lesson} second={second} />
      {lesson.task.length > 0 && (
        <>
          <h2>{text('lesson.task')}</h2>
          <Sentences sentences={lesson.task} lesson={lesson} second={second} />
        </>
      )}
      {lesson.review === 'machine-draft' && <p className="fine-print">{text('lesson.machineDraft')}</p>}
    </div>
  )
}

interface Props {
  sentences: Sentence[]
  lesson: Lesson
  second: Lesson | null
}

function Sentences({ sentences, lesson, second }: Props): ReactElement {
  return (
    <ol className="sentences" data-two={second !== null}>
      {sentences.map((sentence) => (
        <li key={sentence.number}>
          <span className="sentence-number" aria-hidden="true">
            {sentence.number}
          </span>
          <p lang={lesson.language} dir={directionOf(lesson.language)}>
            <LessonHtml html={sentence.html} />
          </p>
          {second && (
            <p className="sentence-second" lang={second.language} dir={directionOf(second.language)}>
              <LessonHtml html={sentenceIn(second, sentence.number)} />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

function sentenceIn(lesson: Lesson, number: number): string {
  return [...lesson.text, ...lesson.task].find((sentence) => sentence.number === number)?.html ?? ''
}

function directionOf(tag: string): 'ltr' | 'rtl' {
  return findLanguage(tag)?.direction ?? 'ltr'
}
