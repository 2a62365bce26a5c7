/** JavaScript (of 2009) interpreted in JavaScript, in the page; in slices, as its manual has it, so that it stays awake. */
import { mountShell } from './shell.ts'

interface Interpreter {
  /** False when there is nothing left to do. */
  step: () => boolean
  createObjectProto: (proto: unknown) => object
  createNativeFunction: (work: (value: unknown) => void) => object
  setProperty: (target: object, name: string, value: object) => void
  OBJECT_PROTO: unknown
}
type InterpreterClass = new (
  program: string,
  prepare: (interpreter: Interpreter, global: object) => void,
) => Interpreter

/** Milliseconds of work before the page may do something else. */
const slice = 10

/** Stop was pressed in this run. */
let stopped = false

mountShell({
  start: () =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script')
      script.src = 'js-interpreter.min.js'
      script.onload = () => resolve()
      script.onerror = () => reject(new Error('js-interpreter did not load'))
      document.head.append(script)
    }),
  async run(program, print) {
    const { JSInterpreter } = window as unknown as { JSInterpreter: InterpreterClass }
    const interpreter = new JSInterpreter(program, (made, global) => {
      const console = made.createObjectProto(made.OBJECT_PROTO)
      made.setProperty(global, 'console', console)
      made.setProperty(
        console,
        'log',
        made.createNativeFunction((value) => print(String(value))),
      )
    })
    stopped = false
    while (!mustEnd() && goOn(interpreter)) await breath()
  },
  stop: () => void (stopped = true),
})

/** Asked anew after each breath. */
const mustEnd = (): boolean => stopped

/** Does one slice of work. False when there is nothing left to do. */
function goOn(interpreter: Interpreter): boolean {
  const until = performance.now() + slice
  while (performance.now() < until) if (!interpreter.step()) return false
  return true
}

/** Lets the page handle what has happened meanwhile. */
function breath(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })
}
