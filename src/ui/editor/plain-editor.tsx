/** A text area with line numbers: there at once, works everywhere, and stays when nothing better can come. */
import { useImperativeHandle, useLayoutEffect, useRef, type ReactElement } from 'react'
import { changeBetween, type EditorProps } from './editor.ts'

export function PlainEditor({ value, label, mark, onChange, onReady, ref }: EditorProps): ReactElement {
  const field = useRef<HTMLTextAreaElement>(null)
  const numbers = useRef<HTMLDivElement>(null)

  useImperativeHandle(ref, () => ({
    selection: () => ({ from: field.current?.selectionStart ?? 0, to: field.current?.selectionEnd ?? 0 }),
    select: ({ from, to }) => field.current?.setSelectionRange(from, to),
    hasFocus: () => document.activeElement === field.current,
    focus: () => field.current?.focus(),
    write(text) {
      if (!field.current) return
      const { from, to, insert } = changeBetween(field.current.value, text)
      field.current.setSelectionRange(from, to)
      // The one way to change a text area that its own Undo knows. Browsers without it only lose that.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      if (!document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert)) onChange(text)
    },
  }))
  useLayoutEffect(onReady, [onReady])

  return (
    <div className="plain-editor" dir="ltr">
      <div className="plain-numbers" aria-hidden="true" ref={numbers}>
        {value.split('\n').map((_, at) => (
          <div key={at} data-marked={mark?.line === at + 1}>
            {at + 1}
          </div>
        ))}
      </div>
      <textarea
        ref={field}
        className="plain-field"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onScroll={(event) => {
          if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop
        }}
        aria-label={label}
        aria-invalid={mark !== null}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        translate="no"
      />
    </div>
  )
}
