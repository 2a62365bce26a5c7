/** Language, direction, size, colours and movement are attributes of the document: CSS does the rest. */
import { findLanguage } from '../language/languages.ts'
import type { Settings } from '../learner/settings.ts'

export function applyAppearance(settings: Settings, projector: boolean): void {
  const root = document.documentElement
  const language = findLanguage(settings.language ?? 'en')
  root.lang = language?.pseudo ? 'en' : (language?.tag ?? 'en')
  root.dir = language?.direction ?? 'ltr'
  root.dataset['size'] = settings.textSize
  root.dataset['theme'] = projector ? 'contrast' : settings.theme
  root.dataset['motion'] = settings.motion
  root.toggleAttribute('data-projector', projector)
}
