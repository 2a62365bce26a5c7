import { useLayoutEffect } from 'react'

/**
 * Tells CSS how high the window is above a keyboard on the screen, as `--visible-height`. Browsers that know
 * `interactive-widget=resizes-content` make the page itself smaller; this is for those that lay the keyboard over it.
 */
export function useVisibleHeight(): void {
  useLayoutEffect(() => {
    const seen = window.visualViewport
    if (!seen) return
    const root = document.documentElement
    const measure = (): void => {
      // Whoever has made the page larger with two fingers sees less of it, too: that is no keyboard.
      const covered = seen.scale <= 1.01 && window.innerHeight - seen.height > 1
      if (!covered) {
        root.style.removeProperty('--visible-height')
        return
      }
      root.style.setProperty('--visible-height', `${seen.height}px`)
      // The browser moved the page up to show the cursor; what has shrunk needs no moving.
      window.scrollTo(0, 0)
    }
    measure()
    seen.addEventListener('resize', measure)
    return () => {
      seen.removeEventListener('resize', measure)
      root.style.removeProperty('--visible-height')
    }
  }, [])
}
