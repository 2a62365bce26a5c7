/**
 * Part of the boot script (see boot.ts): reads any value as JSON text in the shape of `Shown`.
 *
 * The learner's program may have replaced or booby-trapped every built-in by the time this runs. Hence the odd
 * style, which is to be kept: captured functions only, no method calls on values, no iteration protocol, no
 * `push`, no property written on an object that inherits anything, no field of a descriptor read before
 * `hasOwn`. Getters are never run. A proxy's traps are, once: that is what the proxy says it is.
 */
export const readerSource = String.raw`
  const { apply, ownKeys, getOwnPropertyDescriptor, getPrototypeOf, defineProperty } = Reflect
  const { hasOwn, setPrototypeOf } = Object
  const { isArray } = Array
  const { stringify, parse } = JSON
  const { isError } = Error
  const ObjectPrototype = Object.prototype
  const InternalErrorPrototype = InternalError.prototype
  const { slice } = String.prototype
  const { bind, toString: functionText } = Function.prototype
  const { toString: symbolText } = Symbol.prototype
  const { toStringTag } = Symbol
  const { toISOString, getTime } = Date.prototype
  const { entries: mapEntries } = Map.prototype
  const { values: setValues } = Set.prototype
  const { next: nextOfMap } = getPrototypeOf(new Map().entries())
  const { next: nextOfSet } = getPrototypeOf(new Set().values())
  const getter = (object, key) => getOwnPropertyDescriptor(object, key).get
  const mapSize = getter(Map.prototype, 'size')
  const setSize = getter(Set.prototype, 'size')
  const TypedArrayPrototype = getPrototypeOf(Uint8Array.prototype)
  const typedLength = getter(TypedArrayPrototype, 'length')
  const typedName = getter(TypedArrayPrototype, toStringTag)
  const regexpSource = getter(RegExp.prototype, 'source')

  const CUT = '{"type":"cut"}'

  function ownData(object, key) {
    const descriptor = getOwnPropertyDescriptor(object, key)
    return descriptor !== undefined && hasOwn(descriptor, 'value') ? descriptor.value : undefined
  }

  function inheritedData(object, key) {
    for (let at = object, step = 0; at !== null && step < 50; at = getPrototypeOf(at), step += 1) {
      const descriptor = getOwnPropertyDescriptor(at, key)
      if (descriptor !== undefined) return hasOwn(descriptor, 'value') ? descriptor.value : undefined
    }
    return undefined
  }

  function textOrEmpty(value, length) {
    return typeof value === 'string' ? apply(slice, value, [0, length]) : ''
  }

  function stateFor(budget) {
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

  function read(value, state, depth) {
    if (state.nodes <= 0 || state.text <= 0) return CUT
    state.nodes -= 1
    switch (typeof value) {
      case 'undefined': return '{"type":"undefined"}'
      case 'boolean': return '{"type":"boolean","value":' + value + '}'
      case 'number': return '{"type":"number","value":' + numberText(value) + '}'
      case 'string': return readString(value, state)
      case 'bigint': return tagged('bigint', value + 'n', state)
      case 'symbol': return tagged('symbol', apply(symbolText, value, []), state)
    }
    if (value === null) return '{"type":"null"}'
    try {
      return typeof value === 'function' ? readFunction(value, state) : readObject(value, state, depth)
    } catch (error) {
      // Only a proxy's traps can throw here, or the engine itself when stack or memory run out.
      if (isError(error) && getPrototypeOf(error) === InternalErrorPrototype) throw error
      return '{"type":"other","value":"Proxy"}'
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

  function tagged(type, text, state) {
    state.text -= text.length
    return '{"type":"' + type + '","value":' + stringify(apply(slice, text, [0, 1000])) + '}'
  }

  function readFunction(value, state) {
    const isClass = apply(slice, apply(functionText, value, []), [0, 5]) === 'class'
    return tagged(isClass ? 'class' : 'function', textOrEmpty(ownData(value, 'name'), 200), state)
  }

  function readObject(object, state, depth) {
    if (depth >= state.depth) return CUT
    for (let i = 0; i < depth; i += 1) if (state.path[i] === object) return '{"type":"cycle"}'
    state.path[depth] = object
    if (isArray(object)) return readList(object, state, depth)
    const family = familyOf(object)
    if (family !== null) return family.read(object, state, depth)
    return readRecord(object, className(object), state, depth)
  }

  /** Reads up to the budget; what is left of "count" is written as "more". */
  function readMany(count, state, readOne) {
    let text = ''
    let done = 0
    while (done < count && done < state.items && state.nodes > 0 && state.text > 0) {
      text += (done === 0 ? '' : ',') + readOne(done)
      done += 1
    }
    return '[' + text + ']' + (done < count ? ',"more":' + (count - done) : '')
  }

  function readList(object, state, depth) {
    const length = ownData(object, 'length')
    const items = readMany(typeof length === 'number' ? length >>> 0 : 0, state, (i) => {
      const descriptor = getOwnPropertyDescriptor(object, i)
      if (descriptor !== undefined) return readProperty(descriptor, state, depth)
      state.nodes -= 1
      return '{"type":"hole"}'
    })
    return '{"type":"list","items":' + items + '}'
  }

  function readProperty(descriptor, state, depth) {
    if (hasOwn(descriptor, 'value')) return read(descriptor.value, state, depth + 1)
    state.nodes -= 1
    return '{"type":"getter"}'
  }

  function readRecord(object, name, state, depth) {
    const keys = ownKeys(object)
    let text = ''
    let done = 0
    let more = 0
    for (let i = 0; i < keys.length; i += 1) {
      const key = typeof keys[i] === 'symbol' ? '[' + apply(symbolText, keys[i], []) + ']' : keys[i]
      const descriptor = getOwnPropertyDescriptor(object, keys[i])
      if (descriptor === undefined || !descriptor.enumerable) continue
      if (done >= state.items || state.nodes <= 0 || key.length >= state.text || key.length > state.string) {
        more += 1
        continue
      }
      state.text -= key.length
      text += (done === 0 ? '' : ',') + '[' + stringify(key) + ',' + readProperty(descriptor, state, depth) + ']'
      done += 1
    }
    return record(name, '[' + text + ']' + (more > 0 ? ',"more":' + more : ''))
  }

  function record(name, entries) {
    return '{"type":"record",' + (name === '' ? '' : '"className":' + stringify(name) + ',') + '"entries":' + entries + '}'
  }

  function className(object) {
    const prototype = getPrototypeOf(object)
    if (prototype === null || prototype === ObjectPrototype) return ''
    const maker = inheritedData(prototype, 'constructor')
    const name = typeof maker === 'function' ? textOrEmpty(ownData(maker, 'name'), 200) : ''
    if (name === 'Object') return ''
    return name === '' ? textOrEmpty(inheritedData(prototype, toStringTag), 200) : name
  }

  /** Built-in classes. "test" throws or gives false for objects that only inherit from the prototype. */
  const families = setPrototypeOf([], null)
  function family(prototype, test, read) {
    families[families.length] = { __proto__: null, prototype, test, read }
  }

  function familyOf(object) {
    let at = getPrototypeOf(object)
    for (let step = 0; at !== null && at !== ObjectPrototype && step < 50; step += 1) {
      for (let i = 0; i < families.length; i += 1) {
        if (families[i].prototype === at) return belongs(families[i], object) ? families[i] : null
      }
      at = getPrototypeOf(at)
    }
    return null
  }

  function belongs(family, object) {
    try {
      return family.test(object) !== false
    } catch {
      return false
    }
  }

  family(Error.prototype, isError, (object, state) => {
    const name = textOrEmpty(inheritedData(object, 'name'), 200)
    const message = textOrEmpty(inheritedData(object, 'message'), settings.message)
    state.text -= message.length
    return '{"type":"error","name":' + stringify(name) + ',"message":' + stringify(message) + '}'
  })
  family(Map.prototype, (object) => apply(mapSize, object, []), (object, state, depth) => {
    const iterator = apply(mapEntries, object, [])
    const entries = readMany(apply(mapSize, object, []), state, () => {
      const entry = apply(nextOfMap, iterator, []).value
      return '[' + read(entry[0], state, depth + 1) + ',' + read(entry[1], state, depth + 1) + ']'
    })
    return '{"type":"map","entries":' + entries + '}'
  })
  family(Set.prototype, (object) => apply(setSize, object, []), (object, state, depth) => {
    const iterator = apply(setValues, object, [])
    const items = readMany(apply(setSize, object, []), state, () =>
      read(apply(nextOfSet, iterator, []).value, state, depth + 1))
    return '{"type":"set","items":' + items + '}'
  })
  family(Date.prototype, (object) => apply(getTime, object, []), (object, state) => {
    const time = apply(getTime, object, [])
    return tagged('date', time === time ? apply(toISOString, object, []) : 'Invalid Date', state)
  })
  const flags = setPrototypeOf([], null)
  for (const [name, letter] of [['hasIndices', 'd'], ['global', 'g'], ['ignoreCase', 'i'], ['multiline', 'm'],
    ['dotAll', 's'], ['unicode', 'u'], ['unicodeSets', 'v'], ['sticky', 'y']]) {
    flags[flags.length] = { __proto__: null, letter, isSet: getter(RegExp.prototype, name) }
  }
  family(RegExp.prototype, (object) => apply(regexpSource, object, []), (object, state) => {
    let text = '/' + apply(regexpSource, object, []) + '/'
    for (let i = 0; i < flags.length; i += 1) if (apply(flags[i].isSet, object, [])) text += flags[i].letter
    return tagged('regexp', text, state)
  })
  family(Promise.prototype, (object) => promiseState(object) !== '', (object, state) =>
    tagged('promise', promiseState(object), state))
  family(TypedArrayPrototype, (object) => apply(typedName, object, []) !== undefined, (object, state, depth) => {
    const entries = readMany(apply(typedLength, object, []), state, (i) =>
      '["' + i + '",' + read(object[i], state, depth + 1) + ']')
    return record(apply(typedName, object, []), entries)
  })
  for (const boxed of [Number, String, Boolean, Symbol, BigInt]) {
    const { valueOf } = boxed.prototype
    const { name } = boxed
    family(boxed.prototype, (object) => apply(valueOf, object, []), (object, state) => {
      const value = apply(valueOf, object, [])
      const text = typeof value === 'symbol' ? apply(symbolText, value, []) : '' + value
      return tagged('other', name + ' {' + apply(slice, text, [0, 200]) + '}', state)
    })
  }
  for (const opaque of [WeakMap, WeakSet, WeakRef, ArrayBuffer, SharedArrayBuffer, DataView]) {
    const { name } = opaque
    family(opaque.prototype, () => true, (object, state) => tagged('other', name, state))
  }
`
