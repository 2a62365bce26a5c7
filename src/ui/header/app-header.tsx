import type { ReactElement } from 'react'
import { findLanguage, languages } from '../../language/languages.ts'
import { Icon, Mark } from '../parts/icon.tsx'
import { hashOf } from '../place.ts'
import { useClassroom, useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { KeepingNote } from './keeping-note.tsx'
import { OfflineNote } from './offline-note.tsx'
import { SeatMenu } from './seat-menu.tsx'
import './header.css'

/** Always there: home, who sits here, the language, settings, the way back from projector size. */
export function AppHeader({ onSettings }: { onSettings: () => void }): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  const projector = useClassroomState((state) => state.projector)
  const risk = useClassroomState(({ keeping }) => keeping !== 'saved' && keeping !== 'saving')
  return (
    <header className="header" data-risk={risk}>
      <a className="header-home" href={hashOf({ screen: 'map' })}>
        <Mark />
        <span className="header-name">{text('app.name')}</span>
        <span className="hidden-visually">{text('lesson.backToMap')}</span>
      </a>
      <div className="header-notes">
        <OfflineNote />
        <KeepingNote />
      </div>
      <SeatMenu />
      <LanguageChoice />
      {projector && (
        <button type="button" className="button" onClick={classroom.toggleProjector}>
          <Icon name="projector" />
          {text('settings.projectorOff')}
        </button>
      )}
      <button
        type="button"
        className="button button-quiet button-icon"
        onClick={onSettings}
        aria-label={text('settings.open')}
      >
        <Icon name="settings" />
      </button>
    </header>
  )
}

/** The quickest way out of a language one cannot read: own names, on every screen. */
function LanguageChoice(): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  const chosen = useClassroomState((state) => state.settings.language) ?? 'en'
  return (
    <select
      className="button header-language"
      aria-label={text('settings.language')}
      value={chosen}
      lang={findLanguage(chosen)?.tag}
      onChange={(event) => void classroom.changeSettings({ language: event.target.value })}
    >
      {languages.map((language) => (
        <option key={language.tag} value={language.tag} lang={language.tag}>
          {language.ownName}
        </option>
      ))}
    </select>
  )
}
