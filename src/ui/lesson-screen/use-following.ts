/** A scrolled pane that stays at its end while the reader is there, and stays put when they have gone up. */
import { useEffect, useRef, type RefObject } from 'react'

/** Nearer to the end than this is at the end, in CSS pixels. */
const AT_END = 6

export interface Following {
  toStart: () => void
  toEnd: () => void
}

/** `content` is what the pane is about: whenever it or the pane changes its size, its end is kept in view. */
export function useFollowing(
  pane: HTMLElement | null,
  content: RefObject<HTMLElement | null>,
): RefObject<Following> {
  const following = useRef<Following>({ toStart: nothing, toEnd: nothing })

  useEffect(() => {
    const followed = content.current
    if (!pane || !followed) return
    let follows = true
    let top = pane.scrollTop

    const end = (): number =>
      followed.getBoundingClientRect().bottom -
      pane.getBoundingClientRect().top +
      pane.scrollTop -
      pane.clientHeight
    const toEnd = (): void => {
      follows = true
      pane.scrollTop = end()
    }
    const scrolled = (): void => {
      if (end() - pane.scrollTop < AT_END) follows = true
      // Only the reader goes up; what is measured anew moves the end away.
      else if (pane.scrollTop < top) follows = false
      top = pane.scrollTop
    }
    following.current = {
      toEnd,
      toStart() {
        follows = false
        pane.scrollTop = 0
      },
    }

    const sizes = new ResizeObserver(() => {
      if (follows) toEnd()
    })
    sizes.observe(pane)
    sizes.observe(followed)
    pane.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      sizes.disconnect()
      pane.removeEventListener('scroll', scrolled)
      following.current = { toStart: nothing, toEnd: nothing }
    }
  }, [pane, content])

  return following
}

function nothing(): void {}
