/** Builds the parts, hands them to each other and shows the page. The only place that knows everything. */
import './trusted.ts'
// Before the screens, so that their styles stand over them.
import './ui/fonts.css'
import './ui/theme.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { spawnWorker } from '#spawn'
import { createClassroom } from './classroom/classroom.ts'
import { need, speak } from './language/language.ts'
import { fallbackChain, findLanguage } from './language/languages.ts'
import { createLearner } from './learner/learner.ts'
import { openStorage } from './learner/storage.ts'
import { course } from './lesson/compiled-course.ts'
import { watchOffline } from './offline.ts'
import { wallClock } from './sandbox/clock.ts'
import { createSandbox } from './sandbox/sandbox.ts'
import { App } from './ui/app.tsx'
import { Crash } from './ui/crash.tsx'
import { placeFromHash } from './ui/place.ts'
import { ClassroomContext } from './ui/use-classroom.ts'
import { OfflineContext } from './ui/use-offline.ts'

const sandbox = createSandbox({ spawn: spawnWorker })

const classroom = createClassroom({
  course,
  sandbox,
  learner: createLearner(openStorage()),
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
  speak,
  seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1,
  now: Date.now,
  wallClock,
  nextFrame: (work) => void requestAnimationFrame(work),
})

// The last words typed must not wait for a timer that a closing or sleeping tab never fires.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') classroom.flush()
})
window.addEventListener('pagehide', classroom.flush)

// Not awaited at the top of the module: a chunk that shares code with this one would wait for itself.
void show(document.getElementById('root'))

async function show(host: HTMLElement | null): Promise<void> {
  if (!host) return
  const chosen = classroom.store.getState().settings.language
  await classroom.start(placeFromHash(location.hash, chosen !== null))
  createRoot(host).render(
    <StrictMode>
      <Crash>
        <OfflineContext value={watchOffline()}>
          <ClassroomContext value={classroom}>
            <App />
          </ClassroomContext>
        </OfflineContext>
      </Crash>
    </StrictMode>,
  )
  // The engine is fetched when the page is already readable, and before the first Run.
  whenQuiet(() => sandbox.warm())
}

function whenQuiet(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 2000 })
  else setTimeout(work, 200)
}
