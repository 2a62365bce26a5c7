import { Fragment, useState, type ReactElement } from 'react'
import type { ParsonsBlock } from '../../lesson/lesson.ts'
import { CodeBlock } from '../parts/code-block.tsx'
import { useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { LooseBlock, PlacedBlock, Slot } from './parsons-block.tsx'
import { useMoves, type Moves } from './use-moves.ts'
import './parsons-board.css'

/**
 * Blocks to put in order. A tap on a block puts it at the end of the program and keeps it chosen; a tap on a place
 * moves the chosen one there. Everything is a button, so the keyboard does the same, and has arrow keys besides.
 */
export function ParsonsBoard(): ReactElement | null {
  const text = useText()
  const parsons = useClassroomState((state) =>
    state.lesson.status === 'open' ? state.lesson.lesson.parsons : undefined,
  )
  const order = useClassroomState((state) => state.work.blocks)
  const [board, setBoard] = useState<HTMLElement | null>(null)
  const moves = useMoves(board)
  if (!parsons) return null
  const program = order.flatMap((id) => parsons.blocks.find((block) => block.id === id) ?? [])
  const left = parsons.blocks.filter((block) => !order.includes(block.id))
  return (
    <div className="parsons" ref={setBoard}>
      <section className="parsons-list" aria-label={text('parsons.blocks')}>
        <h2>{text('parsons.blocks')}</h2>
        <p className="parsons-note">{text(left.length > 0 ? 'parsons.tapToAdd' : 'parsons.allUsed')}</p>
        <ul>
          {left.map((block) => (
            <LooseBlock key={block.id} block={block} end={program.length} moves={moves} />
          ))}
        </ul>
      </section>
      <section className="parsons-list parsons-program" aria-label={text('parsons.program')}>
        <h2>{text('parsons.program')}</h2>
        {parsons.given !== '' && <CodeBlock code={parsons.given} label={text('lesson.codeFixed')} />}
        <Program program={program} moves={moves} />
      </section>
      <p className="hidden-visually" role="status">
        {moves.said}
      </p>
    </div>
  )
}

function Program({ program, moves }: { program: ParsonsBlock[]; moves: Moves }): ReactElement {
  const text = useText()
  const held = program.findIndex((block) => block.id === moves.held)
  /** A place before a line; there is none beside the chosen block itself, where it would stay where it is. */
  const slot = (at: number): ReactElement | null => {
    const block = program[held]
    if (!block || at === held || at === held + 1) return null
    return <Slot block={block} to={at < held ? at : at - 1} moves={moves} />
  }
  const note = program.length === 0 ? 'parsons.empty' : held >= 0 ? 'parsons.tapToPlace' : 'parsons.tapToMove'
  return (
    <>
      {program.length !== 1 && <p className="parsons-note">{text(note)}</p>}
      <ol>
        {program.map((block, at) => (
          <Fragment key={block.id}>
            {slot(at)}
            <PlacedBlock block={block} at={at} last={at === program.length - 1} moves={moves} />
          </Fragment>
        ))}
        {slot(program.length)}
      </ol>
    </>
  )
}
