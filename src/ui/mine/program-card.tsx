import { useState, type ReactElement } from 'react'
import type { Piece } from '../../learner/piece.ts'
import { CodeLine } from '../parts/code-block.tsx'
import { Icon, type IconName } from '../parts/icon.tsx'
import { hashOf } from '../place.ts'
import { useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { whenInWords } from './when.ts'

interface Props {
  program: Piece
  onRename: () => void
  onCopy: () => void
  onHistory: () => void
  onRemove: () => void
}

const PREVIEW_LINES = 3

/** One program of one's own: its name opens it. */
export function ProgramCard({ program, ...acts }: Props): ReactElement {
  const text = useText()
  const language = useClassroomState((state) => state.settings.language) ?? 'en'
  const [now] = useState(Date.now)
  const name = program.name ?? text('own:mine.unnamed')
  const changed = whenInWords(program.at, now, language)
  return (
    <li className="program">
      <a className="program-open" href={hashOf({ screen: 'program', id: program.id })}>
        <bdi className="program-name">{name}</bdi>
        {changed !== null && <span className="quiet">{text('own:mine.changed', { when: changed })}</span>}
        <span className="program-lines" dir="ltr" translate="no" aria-hidden="true">
          {firstLines(program.code ?? '').map((line, at) => (
            <CodeLine key={at} line={line} />
          ))}
        </span>
      </a>
      <div className="program-acts" role="group" aria-label={name}>
        <Act icon="rename" word={text('own:mine.rename')} name={name} onPress={acts.onRename} />
        <Act icon="copy" word={text('own:mine.copy')} name={name} onPress={acts.onCopy} />
        <Act icon="history" word={text('run.history')} name={name} onPress={acts.onHistory} />
        <Act icon="remove" word={text('own:mine.remove')} name={name} onPress={acts.onRemove} />
      </div>
    </li>
  )
}

interface ActProps {
  icon: IconName
  word: string
  name: string
  onPress: () => void
}

function Act({ icon, word, name, onPress }: ActProps): ReactElement {
  return (
    <button type="button" className="button button-quiet button-small" onClick={onPress}>
      <Icon name={icon} />
      {word}
      <span className="hidden-visually">: {name}</span>
    </button>
  )
}

function firstLines(code: string): string[] {
  return code
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, PREVIEW_LINES)
}
