/** The least a page needs to run programs: a field, Run, Check, Stop and an output. The same for every way to run. */

export interface Runner {
  /** Gets ready; called once, as soon as the page is there. */
  start: () => Promise<void>
  /** Runs a program where nothing of earlier ones is left. Resolves at its end, or when it was stopped. */
  run: (program: string, print: (line: string) => void) => Promise<void>
  stop: () => void
}

/** How many checks a click on Check makes: each is a run of its own that prints a sum. */
const checks = 50

export function mountShell(runner: Runner): void {
  const field = must('#program', HTMLTextAreaElement)
  const output = must('#output', HTMLPreElement)
  const end = must('#end', HTMLSpanElement)
  const ready = runner.start()
  let ends = 0

  const show = (text: string): void => {
    ends += 1
    end.textContent = `${text} ${ends}`
  }
  const act = async (work: () => Promise<string>): Promise<void> => {
    output.textContent = ''
    try {
      await ready
      show(await work())
    } catch (error) {
      show(`failed: ${String(error)}`)
    }
  }

  async function run(): Promise<string> {
    const page = createPrinter(output)
    await runner.run(field.value, page.print)
    page.flush()
    return 'done'
  }

  async function check(): Promise<string> {
    let passed = 0
    for (let number = 1; number <= checks; number++) {
      const lines: string[] = []
      await runner.run(field.value.replaceAll('NUMBER', String(number)), (line) => lines.push(line))
      if (lines.join('\n') === String(number + 1)) passed += 1
    }
    return passed === checks ? 'done' : `failed: ${passed} of ${checks} passed`
  }

  const clicks: Record<string, () => void> = {
    Run: () => void act(run),
    Check: () => void act(check),
    Stop: runner.stop,
  }
  for (const button of document.querySelectorAll('button'))
    button.addEventListener('click', () => clicks[button.textContent]?.())
}

/** Draws what is printed once a frame. */
function createPrinter(output: HTMLElement): { print: (line: string) => void; flush: () => void } {
  let waiting: string[] = []
  function flush(): void {
    if (waiting.length > 0) output.append(`${waiting.join('\n')}\n`)
    waiting = []
  }
  return {
    flush,
    print(line) {
      waiting.push(line)
      if (waiting.length === 1) requestAnimationFrame(flush)
    },
  }
}

function must<T extends Element>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`no ${selector}`)
  return found
}
