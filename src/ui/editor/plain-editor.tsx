/** A text area with line numbers: there at once, works everywhere, and stays when nothing better can come. */
import { useImperativeHandle, useLayoutEffect, useRef, type ReactElement } from 'react'
import { changeBetween, type EditorProps, type Selection } from './editor.ts'
import { indentChange, signChange, stepped, type Change } from './signs.ts'

export function PlainEditor({ value, label, mark, onChange, onReady, ref }: EditorProps): ReactElement {
  const field = useRef<HTMLTextAreaElement>(null)
  const numbers = useRef<HTMLDivElement>(null)

  useImperativeHandle(ref, () => {
    const text = (): string => field.current?.value ?? ''
    const selection = (): Selection => ({
      from: field.current?.selectionStart ?? 0,
      to: field.current?.selectionEnd ?? 0,
    })
    const select = ({ from, to }: Selection): void => field.current?.setSelectionRange(from, to)
    const apply = (change: Change): void => {
      field.current?.focus()
      select(change)
      if (!insertText(change.insert))
        onChange(text().slice(0, change.from) + change.insert + text().slice(change.to))
      select(change.selection)
    }
    return {
      text,
      selection,
      select,
      hasFocus: () => document.activeElement === field.current,
      focus: () => field.current?.focus(),
      write(now) {
        const change = changeBetween(text(), now)
        const end = change.from + change.insert.length
        apply({ ...change, selection: { from: end, to: end } })
      },
      type: (sign) => apply(signChange(text(), selection(), sign)),
      command(command) {
        field.current?.focus()
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way to a text area's own Undo
        if (command === 'undo') document.execCommand('undo')
        else if (command === 'indent') apply(indentChange(text(), selection()))
        else select(stepped(text(), selection(), command))
      },
    }
  })
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

/** The one way to change a text area that its own Undo knows. Browsers without it only lose that. */
function insertText(insert: string): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert)
}
