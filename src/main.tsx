/** Builds the parts, hands them to each other and shows the page. The only place that knows everything. */
import './trusted.ts'
import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { spawnWorker } from '#spawn'
import { createClassroom, type Classroom } from './classroom/classroom.ts'
import type { EarlyView } from './early/early-view.ts'
import { offerTryAgain } from './early/try-again.ts'
import { languageVersion, need, speak } from './language/language.ts'
import { fallbackChain, findLanguage } from './language/languages.ts'
import { localArea } from './learner/area.ts'
import type { Learner } from './learner/contract.ts'
import { openLearner } from './learner/learner.ts'
import { course } from './lesson/compiled-course.ts'
import { watchOffline, type Offline } from './offline.ts'
import { wallClock } from './sandbox/clock.ts'
import { createSandbox } from './sandbox/sandbox.ts'
import { App } from './ui/app.tsx'
import { Crash } from './ui/crash.tsx'
import { placeFromHash } from './ui/place.ts'
import { ClassroomContext } from './ui/use-classroom.ts'
import { OfflineContext } from './ui/use-offline.ts'

const sandbox = createSandbox({ spawn: spawnWorker })

// Begun at once: the database opens while the rest of the page is on its way.
const learner = openLearner()

/** Shows the whole page in place of the early one, as soon as its first screen is there. Rejects without its texts. */
export async function showPage(host: HTMLElement, early: EarlyView): Promise<void> {
  const classroom = classroomOf(await learner)
  flushAtEnd(classroom)
  let language = early.chosen()
  if (language !== null) await classroom.changeSettings({ language })
  // Whether a language was chosen, only the learner's own settings can say: `start` asks when none was.
  await classroom.start(placeFromHash(location.hash, true))
  // One that was pressed while all this was on its way counts, too.
  while (early.chosen() !== language) {
    language = early.chosen()
    if (language !== null) await classroom.changeSettings({ language })
    await classroom.goTo(placeFromHash(location.hash, true))
  }
  early.end()
  // The engine is fetched when the page is readable, before the first Run, and before what is only to be kept.
  const engine = new Promise<void>((resolve) => whenQuiet(() => resolve())).then(() => sandbox.warm())
  const offline = watchOffline(engine)
  const resume = keepPlace(host)
  // At once, so that nothing is scrolled or focused later than the screen is drawn.
  flushSync(() =>
    createRoot(host).render(
      <StrictMode>
        <Crash>
          <OfflineContext value={offline}>
            <ClassroomContext value={classroom}>
              <App />
            </ClassroomContext>
          </OfflineContext>
        </Crash>
      </StrictMode>,
    ),
  )
  resume()
  // A learning platform is around the page only in a frame, or behind the window that opened it.
  if (window.parent !== window || window.opener !== null)
    void import('./platform/platform.ts').then(({ joinPlatform }) =>
      joinPlatform(classroom, { area: localArea(), page: window, now: Date.now }),
    )
  keepCourse(classroom, offline)
}

/** The whole course in the learner's languages, for rooms without internet. */
function keepCourse({ store }: Classroom, offline: Offline): void {
  const keep = (): void => {
    const { language, secondLanguage } = store.getState().settings
    offline.keep([language, secondLanguage].filter((tag) => tag !== null))
  }
  keep()
  store.subscribe(({ settings }, before) => {
    if (settings !== before.settings) keep()
  })
}

function classroomOf(learner: Learner): Classroom {
  return createClassroom({
    course,
    sandbox,
    learner,
    explain: async (program, result) => {
      const [{ explain }] = await Promise.all([import('./explain/explain.ts'), need('explain')])
      return explain({ program, outcome: result.outcome, printed: result.printed })
    },
    notice: async (program, result, expected) => {
      const [{ notice }] = await Promise.all([import('./explain/notice.ts'), need('explain')])
      return notice({ program, result, ...(expected ? { expected } : {}) })
    },
    fallbackChain,
    knowsLanguage: (tag) => findLanguage(tag) !== undefined,
    speak: speakOrOffer,
    seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1,
    now: Date.now,
    wallClock,
    nextFrame: (work) => void requestAnimationFrame(work),
  })
}

/** The last words typed must not wait for a timer that a closing or sleeping tab never fires. */
function flushAtEnd({ flush }: Classroom): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void flush()
  })
  window.addEventListener('pagehide', () => void flush())
}

/** What is on the screen stays, in the language it has; a page without any texts would be none. */
async function speakOrOffer(tag: string): Promise<void> {
  try {
    await speak(tag)
  } catch (error) {
    if (languageVersion() === 0) throw error
    offerTryAgain('now')
  }
}

/** Who has read on in the early page stays at the same sentence, and at the same key of it. Returns how to go back there. */
function keepPlace(host: HTMLElement): () => void {
  const sideOf = (): Element | null => host.querySelector('.lesson-side')
  const [side, page] = [sideOf()?.scrollTop ?? 0, window.scrollY]
  const focused = host.querySelector(':focus')
  return () => {
    sideOf()?.scrollTo(0, side)
    window.scrollTo(0, page)
    if (!focused) return
    const attribute = focused.hasAttribute('href') ? 'href' : 'lang'
    // A part that scrolls can have the focus, too, and has neither: in quotes, nothing is a value as well.
    const same = `${focused.localName}[${attribute}="${CSS.escape(focused.getAttribute(attribute) ?? '')}"]`
    host.querySelector<HTMLElement>(same)?.focus({ preventScroll: true })
  }
}

function whenQuiet(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 2000 })
  else setTimeout(work, 200)
}
