import { useLayoutEffect, useState, type UIEvent } from 'react'
import type { ParsonsBlock } from '../../lesson/lesson.ts'
import { useClassroom } from '../use-classroom.ts'
import { useText } from '../use-text.ts'

/** What of a block was used to move it, and has the focus again when it has moved. */
export type BlockPart = 'block' | 'up' | 'down'

export interface Moves {
  /** Id of the block that is chosen: the next tap on a place moves it there. */
  held: string | null
  /** The last move, for screen readers. */
  said: string
  /** Puts a block at a place of the program. */
  place(move: Move): void
  remove(block: ParsonsBlock, event: UIEvent): void
  /** Chooses a block, or leaves it where it is. */
  hold(block: ParsonsBlock | null): void
}

export interface Move {
  block: ParsonsBlock
  /** Its line among the blocks, from 0. */
  at: number
  event: UIEvent
  part?: BlockPart
  /** Whether the block stays chosen. */
  held: boolean
}

interface Focus {
  id: string
  part: BlockPart
  /** Who taps looks elsewhere already: the board does not scroll to the block. */
  tapped: boolean
}

/** Moves blocks of a board. The focus goes with the block that was moved: from one list to the other as well. */
export function useMoves(board: HTMLElement | null): Moves {
  const text = useText()
  const classroom = useClassroom()
  const [held, setHeld] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [focus, setFocus] = useState<Focus | null>(null)

  useLayoutEffect(() => {
    if (!focus) return
    const selector = `[data-block="${CSS.escape(focus.id)}"][data-part="${focus.part}"]`
    board?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: focus.tapped })
  }, [board, focus])

  return {
    held,
    said,
    place({ block, at, event, part = 'block', held: stays }) {
      classroom.placeBlock(block.id, at)
      setHeld(stays ? block.id : null)
      setFocus({ id: block.id, part, tapped: event.detail > 0 })
      setSaid(text('parsons.moved', { line: at + 1, code: block.code }))
    },
    remove(block, event) {
      classroom.placeBlock(block.id, null)
      if (held === block.id) setHeld(null)
      setFocus({ id: block.id, part: 'block', tapped: event.detail > 0 })
      setSaid(text('parsons.removed', { code: block.code }))
    },
    hold(block) {
      setHeld(block?.id ?? null)
      setSaid(block ? text('parsons.held', { code: block.code }) : '')
    },
  }
}
