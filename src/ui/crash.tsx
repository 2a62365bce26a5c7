import { Component, type ReactElement, type ReactNode } from 'react'
import { text } from '../language/language.ts'

/** If the page itself fails: a clear word and a way on, instead of an empty screen. Work is saved as it is typed. */
export class Crash extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <Sorry /> : this.props.children
  }
}

function Sorry(): ReactElement {
  return (
    <main className="no-lesson" role="alert">
      <p>{text('app.broken')}</p>
      <p>{text('app.brokenSafe')}</p>
      <button type="button" className="button button-main" onClick={() => location.reload()}>
        {text('app.brokenAgain')}
      </button>
    </main>
  )
}
