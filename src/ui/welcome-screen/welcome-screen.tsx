import type { ReactElement } from 'react'
import { languagesToChoose } from '../../language/languages.ts'
import { Mark } from '../parts/icon.tsx'
import { hashOf, placeFromHash } from '../place.ts'
import { useClassroom } from '../use-classroom.ts'
import './welcome-screen.css'

/** "Choose your language" without a sentence: own names, and a picture that says "language". */
export function WelcomeScreen(): ReactElement {
  const classroom = useClassroom()

  async function choose(tag: string): Promise<void> {
    await classroom.changeSettings({ language: tag })
    const place = placeFromHash(location.hash, true)
    history.replaceState(null, '', hashOf(place))
    await classroom.goTo(place)
  }

  return (
    <main className="welcome" id="main" tabIndex={-1}>
      <div className="welcome-mark">
        <Mark />
        <h1 lang="ar" dir="ltr">
          Jisr <span aria-hidden="true">·</span> <bdi>جسر</bdi>
        </h1>
      </div>
      <ul className="welcome-languages">
        {languagesToChoose(navigator.languages).map((language) => (
          <li key={language.tag}>
            <button
              type="button"
              className="button welcome-language"
              lang={language.tag}
              dir={language.direction}
              onClick={() => void choose(language.tag)}
            >
              {language.ownName}
            </button>
          </li>
        ))}
      </ul>
    </main>
  )
}
