/**
 * What runs inside of a measured page: it watches the page's elements, so that no time passes between the page and
 * whoever measures. Each function goes over as its own text and may use nothing of this file.
 */

/** What a visitor does at once: chooses the language, reads the lesson, presses Run. */
export interface Visitor {
  /** Tag of the language that is chosen where one is asked for. */
  language: string
  /** Stands in the lesson's text: the lesson is readable when this is on the screen. */
  sentence: string
  runLabel: string
}

/** Milliseconds since the navigation began, when the thing was painted; missing until then. */
export interface Marks {
  readable?: number
  output?: number
}

/** What is done: a click on the button with this text, or a choice in a list. */
export type Step = { click: string } | { choose: string; value: string }

/**
 * When it counts as done: the last element that fits has another text than before the step. `gone`: an element has
 * to go away first and come back.
 */
export interface Until {
  selector: string
  change: 'text' | 'gone'
  /** The text it must begin with. */
  begins?: string
}

export type Watched = Window & {
  jisrMarks?: Marks
  jisrTime?: (step: Step, until: Until) => Promise<number>
}

/** Plays the visitor, faster than any hand, and notes when what came on the screen. */
export function playVisitor({ language, sentence, runLabel }: Visitor): void {
  const marks: Marks = {}
  ;(window as Watched).jisrMarks = marks
  let chosen = false
  let reading = false
  let pressed = false
  let printed = false

  const press = (fits: (button: HTMLButtonElement) => boolean): boolean => {
    const found = [...document.querySelectorAll<HTMLButtonElement>('main button')].find(fits)
    if (!found || found.getAttribute('aria-disabled') === 'true') return false
    found.click()
    return true
  }
  const painted = (then: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = then
      port2.postMessage(null)
    })
  }
  const look = (): void => {
    if (!chosen) chosen = press(({ lang }) => lang === language)
    if (!reading && document.querySelector('main')?.textContent.includes(sentence)) {
      reading = true
      painted(() => (marks.readable = performance.now()))
    }
    if (reading && !pressed) pressed = press(({ textContent }) => textContent.trim() === runLabel)
    if (pressed && !printed && document.querySelector('.output-line')) {
      printed = true
      watching.disconnect()
      painted(() => (marks.output = performance.now()))
    }
  }
  const watching = new MutationObserver(look)
  watching.observe(document, { childList: true, subtree: true, characterData: true, attributes: true })
}

/** Gives the page a stopwatch: from a step to the frame that shows what it led to. */
export function installStopwatch(): void {
  const begin = (step: Step): void => {
    if ('click' in step) {
      const found = [...document.querySelectorAll('button')].find(
        (each) => each.textContent.trim() === step.click,
      )
      if (!found) throw new Error(`no button "${step.click}"`)
      return found.click()
    }
    const list = document.querySelector<HTMLSelectElement>(step.choose)
    if (!list) throw new Error(`no list ${step.choose}`)
    list.value = step.value
    list.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const time = (step: Step, { selector, change, begins = '' }: Until): Promise<number> =>
    new Promise((resolve) => {
      const shown = (): string | null => [...document.querySelectorAll(selector)].at(-1)?.textContent ?? null
      const before = shown()
      let away = before === null || change === 'text'
      const look = (): void => {
        const now = shown()
        away ||= now === null
        if (now === null || !away || (change === 'text' && now === before) || !now.startsWith(begins)) return
        watching.disconnect()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - start)
          port2.postMessage(null)
        })
      }
      const watching = new MutationObserver(look)
      watching.observe(document, { childList: true, subtree: true, characterData: true })
      const start = performance.now()
      begin(step)
    })
  ;(window as Watched).jisrTime = time
}

/** Puts a program into the field of the shell and presses Run as soon as both are there; notes when it was done. */
export function pressAtOnce(program: string): void {
  const marks: Marks = {}
  ;(window as Watched).jisrMarks = marks
  document.addEventListener('DOMContentLoaded', () => {
    const field = document.querySelector('textarea')
    const end = document.querySelector('#end')
    if (!field || !end) return
    field.value = program
    document.querySelector('button')?.click()
    new MutationObserver((_, watching) => {
      if (!end.textContent.startsWith('done')) return
      watching.disconnect()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => (marks.output = performance.now())
        port2.postMessage(null)
      })
    }).observe(end, { childList: true, characterData: true })
  })
}
