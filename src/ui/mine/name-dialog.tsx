import { useState, type ReactElement } from 'react'
import { AnswerForm } from '../parts/answer-form.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useText } from '../use-text.ts'

interface Props {
  title: string
  /** Null while it is closed. */
  start: string | null
  submit: string
  onSubmit: (name: string) => void
  onClose: () => void
}

/** Asks for the name of a program. */
export function NameDialog({ title, start, submit, onSubmit, onClose }: Props): ReactElement {
  return (
    <Dialog id="name" title={title} open={start !== null} onClose={onClose}>
      <NameForm start={start ?? ''} submit={submit} onSubmit={onSubmit} />
    </Dialog>
  )
}

function NameForm({
  start,
  submit,
  onSubmit,
}: Pick<Props, 'submit' | 'onSubmit'> & { start: string }): ReactElement {
  const text = useText()
  const [name, setName] = useState(start)
  return (
    <AnswerForm
      className="field"
      onAnswer={() => {
        if (name.trim() !== '') onSubmit(name.trim())
      }}
    >
      <label className="field">
        <span>{text('own:mine.name')}</span>
        <input
          type="text"
          dir="auto"
          autoComplete="off"
          value={name}
          data-first
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <div className="dialog-actions">
        <button type="submit" className="button button-main" aria-disabled={name.trim() === ''}>
          {submit}
        </button>
      </div>
    </AnswerForm>
  )
}
