/** Line icons, drawn for this app. Always beside a word or with a label: never alone for meaning. */
import type { ReactElement } from 'react'
import { markBox, markStrokes } from './mark.ts'

/** Each as one path in a box of 24 units, with lines 2 units wide. */
const paths = {
  play: 'M7 4.5v15l12-7.5z',
  stop: 'M6 6h12v12H6z',
  check: 'M4.5 12.5l5 5 10-11',
  again: 'M5 12a7 7 0 1 0 2.2-5.1M5 4v4h4',
  settings:
    'M15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M5.6 18.4l2.1-2.1M16.3 7.7l2.1-2.1',
  back: 'M14.5 5l-7 7 7 7',
  next: 'M9.5 5l7 7-7 7',
  left: 'M19 12H5M11 6l-6 6 6 6',
  right: 'M5 12h14M13 6l6 6-6 6',
  undo: 'M4 9h10a5.5 5.5 0 0 1 0 11H9M8 5L4 9l4 4',
  indent: 'M3 12h13M11 7l5 5-5 5M20.5 5v14',
  up: 'M5 14.5l7-7 7 7',
  down: 'M5 9.5l7 7 7-7',
  bulb: 'M9 18h6M10 21h4M12 3a6 6 0 0 0-3.5 10.9c.6.5 1 1.2 1 2h5c0-.8.4-1.5 1-2A6 6 0 0 0 12 3z',
  projector: 'M3 4.5h18V16H3zM12 16v4M8 20h8',
  close: 'M6 6l12 12M18 6L6 18',
  map: 'M4 6h16M4 12h16M4 18h10',
  waiting: 'M19.5 12a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0',
  notYet: 'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0M12 8v5M12 16v.2',
  done: 'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0',
  saved: 'M5 12.5l4.5 4.5L19 7.5',
  warning: 'M12 4l9 16H3zM12 10v4.5M12 17v.2',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  plus: 'M12 5v14M5 12h14',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  remove: 'M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7',
  rename: 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
  history: 'M5 12a7 7 0 1 0 2.2-5.1M5 4v4h4M12 8.5V12l2.5 2',
  swap: 'M4 8.5h14l-3.5-3.5M20 15.5H6l3.5 3.5',
  save: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 19.5h15',
  bring: 'M12 15.5V4.5M7.5 8.5L12 4l4.5 4.5M4.5 19.5h15',
  camera: 'M4 8h4l1.5-2.5h5L16 8h4v11H4zM15.3 13a3.3 3.3 0 1 1-6.6 0 3.3 3.3 0 0 1 6.6 0',
  people:
    'M11.7 8.5a3.2 3.2 0 1 1-6.4 0 3.2 3.2 0 0 1 6.4 0M3 19c0-3.5 2.3-5.5 5.5-5.5S14 15.5 14 19M15 5.6a3.2 3.2 0 0 1 0 5.8M16.5 13.8c2.8.4 4.5 2.3 4.5 5.2',
  eye: 'M2.5 12C5 7.5 8.3 5.5 12 5.5S19 7.5 21.5 12C19 16.5 15.7 18.5 12 18.5S5 16.5 2.5 12zM14.8 12a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0',
}

export type IconName = keyof typeof paths

/** Arrows that mean "before" and "after" turn round with the direction of the page. */
const directed: readonly IconName[] = ['back', 'next']
const filled: readonly IconName[] = ['play', 'stop', 'done']

export function Icon({ name }: { name: IconName }): ReactElement {
  return (
    <svg
      className={directed.includes(name) ? 'icon icon-directed' : 'icon'}
      viewBox="0 0 24 24"
      fill={filled.includes(name) ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} strokeDasharray={name === 'waiting' ? '3 3.2' : undefined} />
      {name === 'done' && <path d="M7.5 12.3l3 3 6-6.6" stroke="var(--sheet)" />}
    </svg>
  )
}

/** The mark of Jisr. */
export function Mark(): ReactElement {
  return (
    <svg
      className="mark"
      viewBox={markBox}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
    >
      {markStrokes.map(({ d, width, opacity }) => (
        <path key={d} d={d} strokeWidth={width} opacity={opacity} />
      ))}
    </svg>
  )
}
