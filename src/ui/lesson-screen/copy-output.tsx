import { useState, type ReactElement } from 'react'
import type { Printed } from '../../sandbox/protocol.ts'
import { toClipboard } from '../parts/clipboard.ts'
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
