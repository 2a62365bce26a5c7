/** The first script of the page: something to read at once, and then the whole page. Without React or i18next. */
import '../ui/first-styles.ts'
import './early.css'
import { createEarlyView } from './early-view.ts'
import { offerTryAgain } from './try-again.ts'

/** The whole page is not kept back for longer by a text that does not come. */
const READ_FIRST_MS = 4000

const host = document.getElementById('root')
if (host) void open(host)

async function open(host: HTMLElement): Promise<void> {
  host.replaceChildren()
  const arrived = offerTryAgain('late')
  const early = createEarlyView(host)
  // What is to be read has the line to itself; the rest is fetched when it has come.
  await Promise.race([early.draw(), after(READ_FIRST_MS)])
  try {
    const { showPage } = await import('../main.tsx')
    await showPage(host, early)
    arrived()
  } catch (error) {
    arrived()
    offerTryAgain('now')
    throw error
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
