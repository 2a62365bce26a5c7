/** Parts that are fetched when they are wanted; when that fails, it is said, with a way on. */
import { useEffect, useState, type ComponentType, type ReactElement } from 'react'
import { need } from '../language/language.ts'
import type { Namespace } from '../language/texts.ts'
import { useText } from './use-text.ts'

type Load<Props> = () => Promise<ComponentType<Props>>

/** A whole screen. `load` has to be the same function each time: a new one is a new screen. */
export function Later({ load }: { load: Load<object> }): ReactElement {
  const { Part, lost, again } = useLater(load)
  if (Part) return <Part />
  return (
    <main className="no-lesson" id="main" tabIndex={-1} aria-busy={!lost}>
      <Waiting lost={lost} again={again} />
    </main>
  )
}

/** A part of a screen, or what is inside of a dialog. */
export function LaterPart<Props extends object>({
  load,
  props,
}: {
  load: Load<Props>
  props: Props
}): ReactElement {
  const { Part, lost, again } = useLater(load)
  return Part ? <Part {...props} /> : <Waiting lost={lost} again={again} />
}

/** A part together with the texts it speaks. */
export async function withTexts<Props>(
  part: Promise<ComponentType<Props>>,
  ...namespaces: Namespace[]
): Promise<ComponentType<Props>> {
  const [found] = await Promise.all([part, ...namespaces.map(need)])
  return found
}

interface Fetched<Props> {
  Part: ComponentType<Props> | null
  lost: boolean
  again: () => void
}

function useLater<Props>(load: Load<Props>): Fetched<Props> {
  const [loaded, setLoaded] = useState<{ by: Load<Props>; Part: ComponentType<Props> } | null>(null)
  const [failed, setFailed] = useState<Load<Props> | null>(null)
  useEffect(() => {
    if (failed === load) return
    let wanted = true
    load().then(
      (Part) => wanted && setLoaded({ by: load, Part }),
      () => wanted && setFailed(() => load),
    )
    return () => {
      wanted = false
    }
  }, [load, failed])
  return {
    Part: loaded?.by === load ? loaded.Part : null,
    lost: failed === load,
    again: () => setFailed(null),
  }
}

function Waiting({ lost, again }: { lost: boolean; again: () => void }): ReactElement {
  const text = useText()
  if (!lost) return <p>{text('app.loading')}</p>
  return (
    <>
      <p role="alert">{text('app.unreachable')}</p>
      <button type="button" className="button button-main" onClick={again}>
        {text('lesson.tryAgain')}
      </button>
    </>
  )
}
