/** The script that runs in every fresh realm before the learner's program. */

/** Handed to the boot script as JSON text. */
export interface BootSettings {
  /** Names of the console's methods. */
  methods: string[]
  look: object
  print: object
  /** UTF-16 units of an error message, and of a question. */
  message: number
}

/**
 * A function expression `(print, ask, promiseState, watch, now, firstSeed, load, settingsText) => [reader, timers]`:
 * - `print(text)`: host function; gets `{"method": …, "values": [Shown, …]}` as JSON text;
 * - `ask(text)`: host function; gets a `Question` and gives the answer back, both as JSON text;
 * - `promiseState(value)`: host function; the state of a promise, or `''` for anything else;
 * - `watch(promise)`: host function; the run fails when this promise is rejected;
 * - `now()`: host function; the program's clock, in milliseconds after its start;
 * - `firstSeed()`: host function; the seed of `Math.random`, a whole number;
 * - `load(part)`: host function; gives a function made from `boot-reader.ts` or `boot-timers.ts`. They are called
 *   with `own`: everything of the realm that they use, as it was before the program could change it;
 * - `reader`, `timers`: what those functions give back.
 *
 * Only the globals of a browser that beginners use are left behind. All else lives in the closure, where no name
 * reaches it; bound functions have no source text to read.
 */
export const bootSource = String.raw`(function (print, ask, promiseState, watch, now, firstSeed, load, settingsText) {
  'use strict'
  // Programs can give the global one another value.
  const undefined = void 0
  const { apply, ownKeys, getOwnPropertyDescriptor, getPrototypeOf, defineProperty } = Reflect
  const { hasOwn, setPrototypeOf } = Object
  const { stringify, parse } = JSON
  const { isError } = Error
  const toText = String
  const { slice } = String.prototype
  const { bind, toString: functionText } = Function.prototype
  const { toStringTag } = Symbol
  const { then } = Promise.prototype
  const resolved = Promise.resolve()
  const getter = (object, key) => getOwnPropertyDescriptor(object, key).get
  const TypedArrayPrototype = getPrototypeOf(Uint8Array.prototype)
  const settings = parse(settingsText)
  const prototypes = { __proto__: null, TypedArray: TypedArrayPrototype }
  const unboxers = { __proto__: null }
  for (const name of ['Number', 'String', 'Boolean', 'Symbol', 'BigInt']) unboxers[name] = globalThis[name].prototype.valueOf
  for (const name of ('Object Array Error Map Set Date RegExp Promise WeakMap WeakSet WeakRef ArrayBuffer ' +
    'SharedArrayBuffer DataView Number String Boolean Symbol BigInt').split(' ')) prototypes[name] = globalThis[name].prototype
  const own = {
    __proto__: null,
    apply, ownKeys, getOwnPropertyDescriptor, getPrototypeOf, defineProperty, hasOwn, setPrototypeOf,
    stringify, parse, isError, slice, functionText, toStringTag, promiseState, now, settings,
    TypeError,
    isArray: Array.isArray,
    InternalErrorPrototype: InternalError.prototype,
    prototypes, unboxers,
    symbolText: Symbol.prototype.toString,
    toISOString: Date.prototype.toISOString,
    getTime: Date.prototype.getTime,
    mapEntries: Map.prototype.entries,
    setValues: Set.prototype.values,
    nextOfMap: getPrototypeOf(new Map().entries()).next,
    nextOfSet: getPrototypeOf(new Set().values()).next,
    mapSize: getter(Map.prototype, 'size'),
    setSize: getter(Set.prototype, 'size'),
    typedLength: getter(TypedArrayPrototype, 'length'),
    typedName: getter(TypedArrayPrototype, toStringTag),
    regexpSource: getter(RegExp.prototype, 'source'),
    regexpFlags: {
      __proto__: null,
      d: getter(RegExp.prototype, 'hasIndices'), g: getter(RegExp.prototype, 'global'),
      i: getter(RegExp.prototype, 'ignoreCase'), m: getter(RegExp.prototype, 'multiline'),
      s: getter(RegExp.prototype, 'dotAll'), u: getter(RegExp.prototype, 'unicode'),
      v: getter(RegExp.prototype, 'unicodeSets'), y: getter(RegExp.prototype, 'sticky'),
    },
    budgetFor, numberText, readString,
  }

  function asBuiltIn(name, method) {
    const bound = apply(bind, method, [undefined])
    defineProperty(bound, 'name', { value: name, configurable: true })
    return bound
  }

  function leave(name, method) {
    defineProperty(globalThis, name, { value: asBuiltIn(name, method), writable: true, configurable: true })
  }

  function budgetFor(budget) {
    return {
      __proto__: null,
      nodes: budget.nodes,
      depth: budget.depth,
      items: budget.items,
      string: budget.string,
      text: budget.text,
      path: setPrototypeOf([], null),
    }
  }

  function numberText(value) {
    if (value !== value) return '"NaN"'
    if (value === 1 / 0) return '"Infinity"'
    if (value === -1 / 0) return '"-Infinity"'
    return value === 0 && 1 / value < 0 ? '"-0"' : '' + value
  }

  function readString(value, state) {
    const room = state.string < state.text ? state.string : state.text
    state.text -= value.length
    if (value.length <= room) return '{"type":"string","value":' + stringify(value) + '}'
    return '{"type":"string","value":' + stringify(apply(slice, value, [0, room])) + ',"cut":true}'
  }

  /** What nearly every program prints; the rest is read by the part that knows all values. */
  function readOne(value, state) {
    if (typeof value === 'string' && state.text > 0) return readString(value, state)
    if (typeof value === 'number') return '{"type":"number","value":' + numberText(value) + '}'
    return reader.read(value, state, 0)
  }

  const reader = load('reader')(own)

  function printer(method) {
    const head = '{"method":"' + method + '","values":'
    return (...values) => {
      const state = budgetFor(settings.print)
      if (values.length === 1) return print(head + '[' + readOne(values[0], state) + ']}')
      print(head + reader.readMany(values.length, state, (i) => readOne(values[i], state)) + '}')
    }
  }

  const console = {}
  for (const name of settings.methods) console[name] = asBuiltIn(name, printer(name))
  defineProperty(console, toStringTag, { value: 'console', configurable: true })
  defineProperty(globalThis, 'console', { value: console, writable: true, configurable: true })

  // mulberry32, two draws for the 53 bits of a double
  const { imul } = Math
  let seed
  function draw() {
    seed = ((seed ?? firstSeed()) + 0x6d2b79f5) | 0
    let mixed = imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const random = asBuiltIn('random', () => ((draw() >>> 5) * 67108864 + (draw() >>> 6)) / 9007199254740992)
  defineProperty(Math, 'random', { value: random, writable: true, configurable: true })

  function question(kind, text, initial) {
    const asked = apply(slice, text === undefined ? '' : toText(text), [0, settings.message])
    const field = apply(slice, initial === undefined ? '' : toText(initial), [0, settings.message])
    return parse(ask('{"kind":"' + kind + '","text":' + stringify(asked) + ',"initial":' + stringify(field) + '}'))
  }
  leave('prompt', (text, initial) => question('prompt', text, initial))
  leave('confirm', (text) => question('confirm', text, undefined))
  leave('alert', (text) => {
    question('alert', text, undefined)
  })

  const timers = load('timers')(own)
  leave('setTimeout', (callback, delay, ...args) => timers.add('setTimeout', callback, delay, args))
  leave('setInterval', (callback, delay, ...args) => timers.add('setInterval', callback, delay, args))
  leave('clearTimeout', (id) => timers.remove(id))
  leave('clearInterval', (id) => timers.remove(id))
  leave('queueMicrotask', (callback) => {
    watch(apply(then, resolved, [() => { apply(callback, undefined, []) }]))
  })

  // QuickJS throws InternalError when its stack or memory ends. Out of the program's reach, none can be forged.
  delete globalThis.InternalError
  delete own.InternalErrorPrototype.constructor

  return [reader, timers]
})`
