import type { KeyboardEvent, ReactElement, UIEvent } from 'react'
import type { ParsonsBlock } from '../../lesson/lesson.ts'
import { CodeLine } from '../parts/code-block.tsx'
import { Icon } from '../parts/icon.tsx'
import { useText } from '../use-text.ts'
import type { BlockPart, Moves } from './use-moves.ts'

interface Props {
  block: ParsonsBlock
  moves: Moves
}

/** A block that is not in the program yet. */
export function LooseBlock({ block, moves, end }: Props & { end: number }): ReactElement {
  const text = useText()
  return (
    <li>
      <button
        type="button"
        className="block block-loose"
        data-block={block.id}
        data-part="block"
        onClick={(event) => moves.place({ block, at: end, event, held: true })}
      >
        <Icon name="plus" />
        <span className="hidden-visually">{text('parsons.add', { code: '' })}</span>
        <Code block={block} />
      </button>
    </li>
  )
}

/** A place for the block that is chosen. `to`: the line it would have, from 0. */
export function Slot({ block, moves, to }: Props & { to: number }): ReactElement {
  const text = useText()
  return (
    <li>
      <button
        type="button"
        className="block-slot"
        onClick={(event) => moves.place({ block, at: to, event, held: false })}
      >
        <span aria-hidden="true">{text('parsons.here')}</span>
        <span className="hidden-visually">{text('parsons.hereAt', { line: to + 1 })}</span>
      </button>
    </li>
  )
}

interface PlacedProps extends Props {
  at: number
  last: boolean
}

/** A line of the program: tapped, it is chosen; then arrow keys move it, Escape leaves it, Delete takes it out. */
export function PlacedBlock({ block, moves, at, last }: PlacedProps): ReactElement {
  const text = useText()
  const held = moves.held === block.id
  const step = (by: 1 | -1, event: UIEvent, part: BlockPart): void => {
    // A disabled button would lose the focus of whoever moves a line step by step.
    if (by < 0 ? at > 0 : !last) moves.place({ block, at: at + by, event, part, held })
  }
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Delete' || event.key === 'Backspace') moves.remove(block, event)
    else if (!held) return
    else if (event.key === 'Escape') moves.hold(null)
    else if (event.key === 'ArrowUp') step(-1, event, 'block')
    else if (event.key === 'ArrowDown') step(1, event, 'block')
    else return
    event.preventDefault()
  }
  return (
    <li className="block block-placed" data-held={held}>
      <button
        type="button"
        className="block-hold"
        aria-pressed={held}
        data-block={block.id}
        data-part="block"
        onClick={() => moves.hold(held ? null : block)}
        onKeyDown={pressed}
      >
        <Code block={block} />
      </button>
      <span className="block-moves">
        <StepButton block={block} part="up" off={at === 0} onClick={(event) => step(-1, event, 'up')} />
        <StepButton block={block} part="down" off={last} onClick={(event) => step(1, event, 'down')} />
        <button
          type="button"
          className="button button-quiet button-icon"
          aria-label={text('parsons.remove', { code: block.code })}
          onClick={(event) => moves.remove(block, event)}
        >
          <Icon name="close" />
        </button>
      </span>
    </li>
  )
}

interface StepProps {
  block: ParsonsBlock
  part: 'up' | 'down'
  off: boolean
  onClick: (event: UIEvent) => void
}

function StepButton({ block, part, off, onClick }: StepProps): ReactElement {
  const text = useText()
  return (
    <button
      type="button"
      className="button button-quiet button-icon"
      data-block={block.id}
      data-part={part}
      aria-label={text(`parsons.${part}`, { code: block.code })}
      aria-disabled={off}
      onClick={onClick}
    >
      <Icon name={part} />
    </button>
  )
}

function Code({ block }: { block: ParsonsBlock }): ReactElement {
  return (
    <span dir="ltr" translate="no" className="block-code">
      <CodeLine line={block.code} />
    </span>
  )
}
