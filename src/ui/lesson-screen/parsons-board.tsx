import { useState, type ReactElement } from 'react'
import type { ParsonsBlock } from '../../lesson/lesson.ts'
import { CodeBlock, CodeLine } from '../parts/code-block.tsx'
import { Icon, type IconName } from '../parts/icon.tsx'
import { useClassroom, useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import './parsons-board.css'

/** Blocks to put in order by tapping; arrows move a line. Every move is a button, so the keyboard does the same. */
export function ParsonsBoard(): ReactElement | null {
  const text = useText()
  const parsons = useClassroomState((state) =>
    state.lesson.status === 'open' ? state.lesson.lesson.parsons : undefined,
  )
  const order = useClassroomState((state) => state.work.blocks)
  const [said, setSaid] = useState('')
  if (!parsons) return null
  const program = order.flatMap((id) => parsons.blocks.find((block) => block.id === id) ?? [])
  const left = parsons.blocks.filter((block) => !order.includes(block.id))
  return (
    <div className="parsons">
      <section className="parsons-list" aria-label={text('parsons.blocks')}>
        <h2>{text('parsons.blocks')}</h2>
        <p className="parsons-note">{text(left.length > 0 ? 'parsons.tapToAdd' : 'parsons.allUsed')}</p>
        <ul>
          {left.map((block) => (
            <LooseBlock key={block.id} block={block} end={program.length} say={setSaid} />
          ))}
        </ul>
      </section>
      <section className="parsons-list parsons-program" aria-label={text('parsons.program')}>
        <h2>{text('parsons.program')}</h2>
        {parsons.given !== '' && <CodeBlock code={parsons.given} label={text('lesson.codeFixed')} />}
        {program.length === 0 && <p className="parsons-note">{text('parsons.empty')}</p>}
        <ol>
          {program.map((block, at) => (
            <PlacedBlock
              key={block.id}
              block={block}
              at={at}
              last={at === program.length - 1}
              say={setSaid}
            />
          ))}
        </ol>
      </section>
      <p className="hidden-visually" role="status">
        {said}
      </p>
    </div>
  )
}

interface BlockProps {
  block: ParsonsBlock
  say: (sentence: string) => void
}

function LooseBlock({ block, end, say }: BlockProps & { end: number }): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  return (
    <li>
      <button
        type="button"
        className="block block-loose"
        onClick={() => {
          classroom.placeBlock(block.id, end)
          say(text('parsons.moved', { line: end + 1, code: block.code }))
        }}
      >
        <Icon name="plus" />
        <span className="hidden-visually">{text('parsons.add', { code: '' })}</span>
        <span dir="ltr" translate="no" className="block-code">
          <CodeLine line={block.code} />
        </span>
      </button>
    </li>
  )
}

function PlacedBlock({ block, at, last, say }: BlockProps & { at: number; last: boolean }): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  const moveTo = (to: number): void => {
    classroom.placeBlock(block.id, to)
    say(text('parsons.moved', { line: to + 1, code: block.code }))
  }
  const remove = (): void => {
    classroom.placeBlock(block.id, null)
    say(text('parsons.removed', { code: block.code }))
  }
  return (
    <li className="block block-placed">
      <span dir="ltr" translate="no" className="block-code">
        <CodeLine line={block.code} />
      </span>
      <span className="block-moves">
        <MoveButton
          icon="up"
          label={text('parsons.up', { code: block.code })}
          off={at === 0}
          onClick={() => moveTo(at - 1)}
        />
        <MoveButton
          icon="down"
          label={text('parsons.down', { code: block.code })}
          off={last}
          onClick={() => moveTo(at + 1)}
        />
        <MoveButton
          icon="close"
          label={text('parsons.remove', { code: block.code })}
          off={false}
          onClick={remove}
        />
      </span>
    </li>
  )
}

interface MoveProps {
  icon: IconName
  label: string
  off: boolean
  onClick: () => void
}

function MoveButton({ icon, label, off, onClick }: MoveProps): ReactElement {
  return (
    <button
      type="button"
      className="button button-quiet button-icon"
      aria-label={label}
      aria-disabled={off}
      onClick={() => {
        // A disabled button would lose the focus of whoever moves a line step by step.
        if (!off) onClick()
      }}
    >
      <Icon name={icon} />
    </button>
  )
}
