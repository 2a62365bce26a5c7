import { useState, type ReactElement } from 'react'
import type { Printed } from '../../sandbox/protocol.ts'
import { Icon } from '../parts/icon.tsx'
import { useText } from '../use-text.ts'
import { plainText } from './output-rows.ts'

/** Takes everything that was printed along, also what is not on the screen. */
export function CopyOutput({ printed }: { printed: readonly Printed[] }): ReactElement {
  const text = useText()
  const [copied, setCopied] = useState<readonly Printed[] | null>(null)
  const copy = async (): Promise<void> => {
    if (await toClipboard(plainText(printed))) setCopied(printed)
  }
  const done = copied === printed
  return (
    <>
      <button type="button" className="button button-quiet output-copy" onClick={() => void copy()}>
        <Icon name={done ? 'saved' : 'copy'} />
        {text(done ? 'output.copied' : 'output.copyAll')}
      </button>
      <span className="hidden-visually" role="status">
        {done && text('output.copied')}
      </span>
    </>
  )
}

/** A page that was opened from a file may have no clipboard of its own; the old command works there. */
async function toClipboard(all: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(all)
    return true
  } catch {
    return byCommand(all)
  }
}

function byCommand(all: string): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', all)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', fill, { capture: true })
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way without a secure origin
  const done = document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  return done
}
