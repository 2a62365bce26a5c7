import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { useText } from '../use-text.ts'
import './dialog.css'

interface Props {
  /** Its id stands in the page: one dialog of a kind at a time. */
  id: string
  title: string
  open: boolean
  onClose: () => void
  wide?: boolean
  children: ReactNode
}

/**
 * A window inside the page: Escape and the cross close it, and the focus goes back to where it was. It begins at what
 * is marked `data-first`, else at the cross.
 */
export function Dialog({ id, title, open, onClose, wide = false, children }: Props): ReactElement {
  const text = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!open) return dialog.current?.close()
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [open])
  return (
    <dialog
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      ref={dialog}
      onClose={onClose}
      aria-labelledby={`${id}-title`}
    >
      <div className="dialog-head">
        <h2 id={`${id}-title`} dir="auto">
          {title}
        </h2>
        <button
          type="button"
          className="button button-quiet button-icon"
          onClick={onClose}
          aria-label={text('settings.close')}
        >
          <Icon name="close" />
        </button>
      </div>
      {open && <div className="dialog-body">{children}</div>}
    </dialog>
  )
}
