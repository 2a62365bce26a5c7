import { useEffect, useState, type ReactElement } from 'react'
import type { PieceKey, Version } from '../../learner/piece.ts'
import { CodeBlock } from '../parts/code-block.tsx'
import { CopyButton } from '../parts/copy-button.tsx'
import { Icon } from '../parts/icon.tsx'
import { useClassroom, useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { ChangesView } from './changes-view.tsx'
import { whenInWords } from './when.ts'
import './history.css'

interface Props extends Pick<PieceKey, 'kind' | 'id'> {
  /** The text now. */
  code: string
  onRestored: () => void
}

/** The texts of a program: the present one, to copy, and earlier ones; any of them can be the present one again. */
export function History(props: Props): ReactElement {
  const text = useText()
  return (
    <>
      <p className="actions">
        <CopyButton
          of={props.code}
          asText={String}
          label={text('own:history.copyNow')}
          className="history-copy"
        />
      </p>
      <Earlier {...props} />
    </>
  )
}

function Earlier({ kind, id, code, onRestored }: Props): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  const [versions, setVersions] = useState<readonly Version[] | null>(null)
  const [failed, setFailed] = useState(false)
  const [chosen, setChosen] = useState<number | null>(null)

  useEffect(() => {
    let wanted = true
    classroom.versions({ kind, id }).then(
      (found) => wanted && setVersions(found),
      () => wanted && setFailed(true),
    )
    return () => {
      wanted = false
    }
  }, [classroom, kind, id])

  if (failed) return <p role="alert">{text('own:history.unreadable')}</p>
  if (versions === null) return <p>{text('app.loading')}</p>
  const shown = versions.find(({ revision }) => revision === chosen) ?? versions[0]
  if (!shown) return <p>{text('own:history.empty')}</p>

  const restore = async (): Promise<void> => {
    await classroom.restore(shown)
    onRestored()
  }
  return (
    <div className="history">
      <VersionList versions={versions} chosen={shown.revision} onChoose={setChosen} />
      <section className="history-shown" aria-label={text('own:history.thisText')}>
        <button type="button" className="button button-main" onClick={() => void restore()}>
          <Icon name="history" />
          {text('own:history.restore')}
        </button>
        <p className="quiet">{text('own:history.restoreSafe')}</p>
        <ChangesView before={shown.code} after={code} />
        <details className="history-whole">
          <summary>{text('own:history.whole')}</summary>
          <CodeBlock code={shown.code} label={text('own:history.thisText')} />
        </details>
      </section>
    </div>
  )
}

interface ListProps {
  versions: readonly Version[]
  chosen: number
  onChoose: (revision: number) => void
}

function VersionList({ versions, chosen, onChoose }: ListProps): ReactElement {
  const text = useText()
  const language = useClassroomState((state) => state.settings.language) ?? 'en'
  const [now] = useState(Date.now)
  return (
    <ol className="versions" aria-label={text('run.history')}>
      {versions.map(({ revision, at, cause, code }) => (
        <li key={revision}>
          <button
            type="button"
            className="version"
            aria-pressed={revision === chosen}
            onClick={() => onChoose(revision)}
          >
            <span className="version-when">
              {whenInWords(at, now, language) ?? text('own:history.unknownTime')}
            </span>
            <span className="quiet">{text(`own:cause.${cause}`)}</span>
            <span className="quiet">{text('own:history.lines', { count: code.split('\n').length })}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
