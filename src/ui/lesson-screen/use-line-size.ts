/** How large a printed line is here: changes with the window, the text size and the projector. */
import { useLayoutEffect, useState, type RefObject } from 'react'

export interface LineSize {
  /** Of a line that is not broken, in CSS pixels. */
  height: number
  /** Latin signs that fit beside each other. */
  columns: number
}

/** Widths of `0` that the probe is wide. */
const PROBE_SIGNS = 100

/** `probe` is an unseen element in the pane, one line high and 100 signs (`100ch`) wide. */
export function useLineSize(pane: HTMLElement | null, probe: RefObject<HTMLElement | null>): LineSize | null {
  const [size, setSize] = useState<LineSize | null>(null)

  useLayoutEffect(() => {
    const line = probe.current
    if (!pane || !line) return
    const measure = (): void => {
      const { width, height } = line.getBoundingClientRect()
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(pane)
      const room = pane.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd)
      if (width === 0 || room <= 0) return
      const columns = Math.max(1, Math.floor((room * PROBE_SIGNS) / width))
      setSize((old) => (old?.height === height && old.columns === columns ? old : { height, columns }))
    }
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(pane)
    sizes.observe(line)
    return () => sizes.disconnect()
  }, [pane, probe])

  return size
}
