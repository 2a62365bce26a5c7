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
}

/** Takes a text along by the clipboard, and says when it is there. */
export function CopyButton<T>({ of, asText, label, className }: CopyButtonProps<T>): ReactElement {
  const text = useText()
  const [copied, setCopied] = useState<{ of: T } | null>(null)
  const copy = async (): Promise<void> => {
    if (await toClipboard(asText(of))) setCopied({ of })
  }
  const done = copied !== null && copied.of === of
  return (
    <>
      <button type="button" className={`button button-quiet ${className}`} onClick={() => void copy()}>
        <Icon name={done ? 'saved' : 'copy'} />
        {done ? text('output.copied') : label}
      </button>
      <span className="hidden-visually" role="status">
        {done && text('output.copied')}
      </span>
    </>
  )
}
