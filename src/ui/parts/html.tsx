/** Lesson text: HTML that was sanitised when the lessons were compiled (tools/lessons). */
import type { ReactElement } from 'react'
import type { Html } from '../../lesson/lesson.ts'

export function LessonHtml({ html }: { html: Html }): ReactElement {
  return <span dangerouslySetInnerHTML={{ __html: html }} />
}
