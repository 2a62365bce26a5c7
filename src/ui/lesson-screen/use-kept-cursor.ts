import { useEffect, useLayoutEffect, type RefObject } from 'react'
import type { EditorHandle } from '../editor/editor.ts'
import { useClassroom } from '../use-classroom.ts'

/** The cursor is kept with the text: told after every key and press, brought back when the field opens. */
export function useKeptCursor(editor: RefObject<EditorHandle | null>): void {
  const classroom = useClassroom()

  useLayoutEffect(() => {
    const { cursor } = classroom.store.getState().work
    if (!cursor) return
    const { anchor, head } = cursor
    editor.current?.select({ from: Math.min(anchor, head), to: Math.max(anchor, head) })
  }, [classroom, editor])

  useEffect(() => {
    const tell = ({ target }: Event): void => {
      if (!(target instanceof Element) || target.closest('.code-editor') === null) return
      const selection = editor.current?.selection()
      if (selection) classroom.moveCursor({ anchor: selection.from, head: selection.to })
    }
    document.addEventListener('keyup', tell)
    document.addEventListener('pointerup', tell)
    return () => {
      document.removeEventListener('keyup', tell)
      document.removeEventListener('pointerup', tell)
    }
  }, [classroom, editor])
}
