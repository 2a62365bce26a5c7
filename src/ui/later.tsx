/** Screens that are fetched when they are wanted; when that fails, it is said, with a way on. */
import { useEffect, useState, type ComponentType, type ReactElement } from 'react'
import { need } from '../language/language.ts'
import type { Namespace } from '../language/texts.ts'
import { useText } from './use-text.ts'

type Load = () => Promise<ComponentType>

/** `load` has to be the same function each time: a new one is a new screen. */
export function Later({ load }: { load: Load }): ReactElement {
  const text = useText()
  const [loaded, setLoaded] = useState<{ by: Load; Screen: ComponentType } | null>(null)
  const [failed, setFailed] = useState<Load | null>(null)
  useEffect(() => {
    if (failed === load) return
    let wanted = true
    load().then(
      (Screen) => wanted && setLoaded({ by: load, Screen }),
      () => wanted && setFailed(() => load),
    )
    return () => {
      wanted = false
    }
  }, [load, failed])
  if (loaded?.by === load) return <loaded.Screen />
  const lost = failed === load
  return (
    <main className="no-lesson" id="main" tabIndex={-1} aria-busy={!lost}>
      <p>{text(lost ? 'app.unreachable' : 'app.loading')}</p>
      {lost && (
        <button type="button" className="button button-main" onClick={() => setFailed(null)}>
          {text('lesson.tryAgain')}
        </button>
      )}
    </main>
  )
}

/** A screen together with the texts it speaks. */
export async function withTexts(
  screen: Promise<ComponentType>,
  ...namespaces: Namespace[]
): Promise<ComponentType> {
  const [found] = await Promise.all([screen, ...namespaces.map(need)])
  return found
}
