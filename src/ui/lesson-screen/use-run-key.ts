import { useEffect } from 'react'
import { useClassroom } from '../use-classroom.ts'

/** Ctrl or Cmd + Enter runs from anywhere on the screen, before a writing field can take the key. */
export function useRunKey(): void {
  const classroom = useClassroom()
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      event.stopPropagation()
      void classroom.run()
    }
    window.addEventListener('keydown', pressed, { capture: true })
    return () => window.removeEventListener('keydown', pressed, { capture: true })
  }, [classroom])
}
