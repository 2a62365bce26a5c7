import type { KeyboardEvent } from 'react'

/** Where a key leads in a row of `count` things, from the one at `at`; null for keys that lead nowhere. */
export function along(event: KeyboardEvent<HTMLElement>, at: number, count: number): number | null {
  const { key, currentTarget } = event
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
  const onward = getComputedStyle(currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  return (at + (key === onward ? 1 : count - 1)) % count
}
