/** Lesson text: HTML that was sanitised when the lessons were compiled (tools/lessons), and is looked at once more. */
import type { ReactElement } from 'react'
import type { Html } from '../../lesson/lesson.ts'
import { harmless } from './harmless.ts'

/** Where the browser asks for it, only this policy makes HTML out of texts of lessons. */
const policy = window.trustedTypes?.createPolicy('lesson-html', { createHTML: harmless })

export function LessonHtml({ html }: { html: Html }): ReactElement {
  // React hands the value on as it is; its type knows nothing of trusted types.
  const trusted = (policy?.createHTML(html) ?? harmless(html)) as string
  return <span dangerouslySetInnerHTML={{ __html: trusted }} />
}
