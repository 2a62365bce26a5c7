/** The script that runs in every fresh realm before the learner's program. */
import { readerSource } from './boot-reader.ts'

/** Handed to the boot script as JSON text. */
export interface BootSettings {
  seed: number
  /** Names of the console's methods and the stream each prints to. */
  methods: [name: string, stream: string][]
  look: object
  print: object
  /** UTF-16 units of an error message. */
  message: number
}

/**
 * A function expression `(print, promiseState, settingsText) => [read, describe, call]`:
 * - `print(text)`: host function; gets `{"stream": …, "values": [Shown, …]}` as JSON text;
 * - `promiseState(value)`: host function; the state of a promise, or `''` for anything else;
 * - `read(value)`: `Shown` as JSON text;
 * - `describe(thrown)`: `Described` (realm.ts) as JSON text;
 * - `call(fn, argsText)`: calls with arguments made from JSON text; returns and throws what `fn` does.
 *
 * Only `console` is left behind as a global. All else lives in the closure, where no name reaches it; bound
 * functions have no source text to read.
 */
export const bootSource = `(function (print, promiseState, settingsText) {
  'use strict'
  const settings = JSON.parse(settingsText)
${readerSource}
${String.raw`
  function asBuiltIn(name, method) {
    const bound = apply(bind, method, [undefined])
    defineProperty(bound, 'name', { value: name, configurable: true })
    return bound
  }

  function printer(stream) {
    const head = '{"stream":"' + stream + '","values":'
    return (...values) => {
      const state = stateFor(settings.print)
      print(head + readMany(values.length, state, (i) => read(values[i], state, 0)) + '}')
    }
  }

  const console = {}
  for (const [name, stream] of settings.methods) console[name] = asBuiltIn(name, printer(stream))
  defineProperty(console, toStringTag, { value: 'console', configurable: true })
  defineProperty(globalThis, 'console', { value: console, writable: true, configurable: true })

  // mulberry32, two draws for the 53 bits of a double
  const { imul } = Math
  let seed = settings.seed | 0
  function draw() {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const random = asBuiltIn('random', () => ((draw() >>> 5) * 67108864 + (draw() >>> 6)) / 9007199254740992)
  defineProperty(Math, 'random', { value: random, writable: true, configurable: true })

  // QuickJS throws InternalError when its stack or memory ends. Out of the program's reach, none can be forged.
  delete globalThis.InternalError
  delete InternalErrorPrototype.constructor

  function describe(thrown) {
    if (!isError(thrown)) return '{"shown":' + read(thrown, stateFor(settings.print), 0) + '}'
    return '{"internal":' + (getPrototypeOf(thrown) === InternalErrorPrototype) +
      ',"name":' + stringify(textOrEmpty(inheritedData(thrown, 'name'), 200)) +
      ',"message":' + stringify(textOrEmpty(inheritedData(thrown, 'message'), settings.message)) +
      ',"stack":' + stringify(textOrEmpty(ownData(thrown, 'stack'), 4000)) +
      ',"maker":' + stringify(className(thrown)) + '}'
  }

  return [
    (value) => read(value, stateFor(settings.look), 0),
    describe,
    (fn, argsText) => apply(fn, undefined, parse(argsText)),
  ]
})`}`
