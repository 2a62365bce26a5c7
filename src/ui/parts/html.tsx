/** Lesson text as React shows it. */
import type { ReactElement } from 'react'
import type { Html } from '../../lesson/lesson.ts'
import { trustedHtml } from './trusted-html.ts'

export function LessonHtml({ html }: { html: Html }): ReactElement {
  return <span dangerouslySetInnerHTML={{ __html: trustedHtml(html) }} />
}
