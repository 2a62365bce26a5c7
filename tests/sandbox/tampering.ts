/** What programs do to the built-ins of their realm, to look better than they are. */

/** Everything a program may do to the built-ins before it shows a value. */
export const tampering: [name: string, program: string][] = [
  ['toJSON on every object', 'Object.prototype.toJSON = Array.prototype.toJSON = () => "forged"'],
  ['toJSON on texts and numbers', 'String.prototype.toJSON = Number.prototype.toJSON = () => "forged"'],
  [
    'getters with the names of descriptor fields',
    `for (const name of ['get', 'set', 'enumerable', 'type', 'done', 'nodes'])
       Object.defineProperty(Object.prototype, name, { get: () => 666, set() {}, configurable: true })
     Object.defineProperty(Object.prototype, 'value', { get: () => 666, set() {}, configurable: true })`,
  ],
  [
    'setters on indexes',
    `for (const at of [Array.prototype, Object.prototype])
       for (const i of [0, 1, 2]) Object.defineProperty(at, i, { get: () => 666, set() { throw 1 }, configurable: true })`,
  ],
  [
    'Array.prototype.push',
    'Array.prototype.push = Array.prototype.join = Array.prototype.map = () => { throw 1 }',
  ],
  [
    'the iterators',
    `Array.prototype[Symbol.iterator] = Map.prototype[Symbol.iterator] = () => { throw 1 }
     Object.getPrototypeOf([].values()).next = Object.getPrototypeOf(new Map().entries()).next = () => ({ done: true })`,
  ],
  [
    'Map and Set',
    `Map.prototype.entries = Map.prototype.forEach = Set.prototype.values = () => { throw 1 }
     Object.defineProperty(Map.prototype, 'size', { get: () => 0 })`,
  ],
  [
    'Reflect and Object',
    `for (const it of [Reflect, Object]) for (const name of Object.getOwnPropertyNames(it))
       try { it[name] = () => { throw 1 } } catch {}`,
  ],
  ['JSON', 'JSON.stringify = () => "forged"; JSON.parse = () => "forged"; globalThis.JSON = null'],
  [
    'functions',
    `const no = () => { throw 1 }
     Function.prototype.call = Function.prototype.apply = Function.prototype.bind = Function.prototype.toString = no`,
  ],
  ['texts', 'String.prototype.slice = String.prototype.replace = String.prototype.toString = () => "forged"'],
  ['symbols', 'Symbol.prototype.toString = () => "forged"; Object.prototype[Symbol.toStringTag] = "Map"'],
  ['Promise', 'globalThis.Promise = null'],
  [
    'what promises do',
    `const real = Promise.resolve(1)
     Promise.prototype.then = function (done) { done && done(5); return this }
     Promise.prototype.catch = Promise.prototype.finally = function () { return this }
     Promise.resolve = Promise.all = Promise.race = () => ({ then: (done) => done(5) })
     Object.prototype.then = undefined`,
  ],
  [
    'comparisons',
    `Object.is = Number.isNaN = Number.isFinite = Array.isArray = isNaN = () => true
     Math.abs = Math.sign = () => 0
     Object.prototype.valueOf = () => 6
     Object.prototype[Symbol.toPrimitive] = () => 6
     Number.prototype.valueOf = Number.prototype.toString = () => '6'`,
  ],
  [
    'errors',
    `Error.prepareStackTrace = () => { throw 1 }
     Error.prototype.name = 'RangeError'; Error.prototype.toString = () => 'RangeError'
     Error.stackTraceLimit = 0
     globalThis.RangeError = globalThis.TypeError = class Forged {}`,
  ],
  ['random numbers and the clock', 'Math.random = () => 0.5; Date.now = () => 0; globalThis.Date = class {}'],
  [
    'classes and species',
    `Object.defineProperty(Array, Symbol.species, { get() { throw 1 } })
     for (const it of [Map, Set, Promise]) Object.defineProperty(it, Symbol.hasInstance, { value: () => true })`,
  ],
  ['all that is global, frozen', 'Object.freeze(globalThis); Object.preventExtensions(Object.prototype)'],
  [
    'all global names',
    `for (const name of Object.getOwnPropertyNames(globalThis))
       if (name !== 'console') try { delete globalThis[name] } catch {}`,
  ],
  ['a console that is frozen', 'Object.freeze(console); Object.freeze(console.log)'],
  [
    'every prototype',
    `for (const it of [Object, Array, Map, Set, String, Function, Error]) Object.freeze(it.prototype)`,
  ],
]
