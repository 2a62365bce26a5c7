import { useState, type ReactElement } from 'react'
import { useText } from '../use-text.ts'
import { toClipboard } from './clipboard.ts'
import { Icon } from './icon.tsx'

interface CopyButtonProps<T> {
  /** What is copied; when it changes, it is not copied any more. */
  of: T
  asText: (of: T) => string
  label: string
  className: string
  /** Its name is for screen readers and under the pointer. */
  iconOnly?: boolean
}

/** Takes a text along by the clipboard, and says when it is there. */
export function CopyButton<T>({ of, asText, label, className, iconOnly }: CopyButtonProps<T>): ReactElement {
  const text = useText()
  const [copied, setCopied] = useState<{ of: T } | null>(null)
  const copy = async (): Promise<void> => {
    if (await toClipboard(asText(of))) setCopied({ of })
  }
  const done = copied !== null && copied.of === of
  const name = done ? text('output.copied') : label
  return (
    <>
      <button
        type="button"
        className={`button button-quiet ${className}`}
        onClick={() => void copy()}
        {...(iconOnly ? { title: name, 'aria-label': label } : {})}
      >
        <Icon name={done ? 'saved' : 'copy'} />
        {!iconOnly && name}
      </button>
      <span className="hidden-visually" role="status">
        {done && text('output.copied')}
      </span>
    </>
  )
}
