import type { ComponentProps, MouseEvent, ReactElement } from 'react'

interface Props extends Omit<ComponentProps<'form'>, 'onSubmit' | 'onClick'> {
  /** Its submit button was pressed, or Enter in one of its fields, which is the same to a browser. */
  onAnswer: () => void
}

/** A form without `submit`: that event never comes in frames that may not send forms, as learning platforms have. */
export function AnswerForm({ onAnswer, ...form }: Props): ReactElement {
  const pressed = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || !event.target.closest('button[type="submit"]')) return
    event.preventDefault()
    onAnswer()
  }
  return <form {...form} onClick={pressed} />
}
