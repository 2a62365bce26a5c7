import {
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
  type SyntheticEvent,
} from 'react'
import { along } from '../parts/along.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { useClassroomState } from '../use-classroom.ts'
import { useMediaQuery } from '../use-media-query.ts'
import { useText } from '../use-text.ts'
import type { EditorHandle } from './editor.ts'
import { signs, type EditorCommand } from './signs.ts'
import './sign-bar.css'

/** Whether the bar is wanted here: as chosen in the settings, or on its own where fingers do the typing. */
export function useSignBar(): boolean {
  const wish = useClassroomState((state) => state.settings.signBar)
  const touch = useMediaQuery('(pointer: coarse)')
  return wish === 'always' || (wish === 'automatic' && touch)
}

const atStart: EditorCommand[] = ['undo', 'left', 'right']
const icons: Record<EditorCommand, IconName> = {
  undo: 'undo',
  left: 'left',
  right: 'right',
  indent: 'indent',
}

/** The signs of programs, one tap away, at the cursor. One stop for the Tab key; arrow keys go along the bar. */
export function SignBar({ editor }: { editor: RefObject<EditorHandle | null> }): ReactElement {
  const text = useText()
  const bar = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)

  const command = (name: EditorCommand, at: number): ReactElement => (
    <button
      key={name}
      type="button"
      className="sign-key"
      tabIndex={at === current ? 0 : -1}
      aria-label={text(`signs.${name}`)}
      onFocus={() => setCurrent(at)}
      onClick={() => editor.current?.command(name)}
    >
      <Icon name={icons[name]} />
    </button>
  )
  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    const buttons = bar.current?.querySelectorAll('button') ?? []
    const next = along(event, current, buttons.length)
    if (next === null) return
    event.preventDefault()
    buttons[next]?.focus()
  }

  return (
    <div
      className="sign-bar"
      role="toolbar"
      aria-label={text('signs.label')}
      dir="ltr"
      translate="no"
      ref={bar}
      onKeyDown={pressed}
      // The field keeps the focus, and with it the keyboard stays on the screen.
      onPointerDown={prevent}
      onMouseDown={prevent}
    >
      <div className="sign-commands">{atStart.map(command)}</div>
      <div className="sign-strip">
        {signs.map((sign, at) => (
          <button
            key={sign}
            type="button"
            className="sign-key"
            tabIndex={atStart.length + at === current ? 0 : -1}
            onFocus={() => setCurrent(atStart.length + at)}
            onClick={() => editor.current?.type(sign)}
          >
            {sign}
          </button>
        ))}
        {command('indent', atStart.length + signs.length)}
      </div>
    </div>
  )
}

function prevent(event: SyntheticEvent): void {
  event.preventDefault()
}
