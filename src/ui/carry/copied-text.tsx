import { useRef, useState, type ReactElement } from 'react'
import { toClipboard } from '../parts/clipboard.ts'
import { Icon } from '../parts/icon.tsx'
import { useText } from '../use-text.ts'

/** A text to take along: it can be selected by hand where no button may copy. */
export function CopiedText({ value, label }: { value: string; label: string }): ReactElement {
  const text = useText()
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<'no' | 'done' | 'failed'>('no')
  const copy = async (): Promise<void> => {
    const done = await toClipboard(value)
    setCopied(done ? 'done' : 'failed')
    if (!done) field.current?.select()
  }
  return (
    <div className="copied-text">
      <label className="field">
        <span>{label}</span>
        <textarea
          ref={field}
          readOnly
          dir="ltr"
          rows={6}
          translate="no"
          value={value}
          onFocus={(event) => event.target.select()}
        />
      </label>
      <div className="actions">
        <button type="button" className="button button-main" onClick={() => void copy()}>
          <Icon name={copied === 'done' ? 'saved' : 'copy'} />
          {text(copied === 'done' ? 'output.copied' : 'output.copyAll')}
        </button>
        <span role="status">
          {copied === 'failed' && text('own:carry.copyByHand')}
          {copied === 'done' && <span className="hidden-visually">{text('output.copied')}</span>}
        </span>
      </div>
    </div>
  )
}
