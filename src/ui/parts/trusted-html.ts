/** Texts of lessons become HTML here and nowhere else: sanitised when they were compiled, and looked at once more. */
import type { Html } from '../../lesson/lesson.ts'
import { harmless } from './harmless.ts'

/** Where the browser asks for it, only this policy makes HTML out of texts of lessons. */
const policy = window.trustedTypes?.createPolicy('lesson-html', { createHTML: harmless })

/** What may be given to `innerHTML`. */
export function trustedHtml(html: Html): string {
  // The DOM's types know nothing of trusted types.
  return (policy?.createHTML(html) ?? harmless(html)) as string
}
