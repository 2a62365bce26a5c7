import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'
import './page.css'

interface Props {
  title: string
  /** A sentence below the title. */
  lead?: string
  children: ReactNode
}

/** A screen to read and to choose on: it begins at its title, for eyes and for screen readers. */
export function Page({ title, lead, children }: Props): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1} dir="auto">
          {title}
        </h1>
        {lead !== undefined && <p>{lead}</p>}
      </header>
      {children}
    </main>
  )
}

/** What was done a moment ago, said aloud, with the way back. */
export function Said({ children }: { children: ReactNode }): ReactElement {
  return (
    <div className="said" role="status">
      {children}
    </div>
  )
}
