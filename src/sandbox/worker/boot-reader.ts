import { familiesSource } from './boot-families.ts'

/**
 * A part of the boot script (see boot.ts): reads any value as JSON text in the shape of `Shown`.
 *
 * The learner's program may have replaced or booby-trapped every built-in by the time this runs.
 * Hence the odd style, which is to be kept: nothing of the realm but what `own` holds, no method calls on values,
 * no iteration protocol, no `push`, no property written on an object that inherits anything, no field of a
 * descriptor read before `hasOwn`. Getters are never run. A proxy's traps are, once: that is what the proxy says
 * it is.
 *
 * A function expression `(own) => { read, readMany, look, describe, call }`:
 * - `look(value)`: `Shown` as JSON text;
 * - `describe(thrown)`: `Described` (realm.ts) as JSON text;
 * - `call(fn, argsText)`: calls with arguments made from JSON text; returns and throws what `fn` does.
 */
export const readerSource = String.raw`(function (own) {
  'use strict'
  // Programs can give the global one another value.
  const undefined = void 0
  const { apply, ownKeys, getOwnPropertyDescriptor, getPrototypeOf, defineProperty, hasOwn, setPrototypeOf,
    stringify, parse, isError, isArray, slice, functionText, symbolText, toStringTag, promiseState, settings,
    prototypes, InternalErrorPrototype, toISOString, getTime, mapEntries, setValues, nextOfMap, nextOfSet,
    mapSize, setSize, typedLength, typedName, regexpSource, regexpFlags, unboxers,
    budgetFor, numberText, readString } = own
  const ObjectPrototype = prototypes.Object

  const LARGE = 1n << 70000n
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

  function read(value, state, depth) {
    if (state.nodes <= 0 || state.text <= 0) return CUT
    state.nodes -= 1
    switch (typeof value) {
      case 'undefined': return '{"type":"undefined"}'
      case 'boolean': return '{"type":"boolean","value":' + value + '}'
      case 'number': return '{"type":"number","value":' + numberText(value) + '}'
      case 'string': return readString(value, state)
      case 'bigint': return tagged('bigint', bigintText(value), state)
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

  /** Writing millions of digits takes the engine seconds in which nothing can stop it. */
  function bigintText(value) {
    if (value > LARGE || value < -LARGE) return (value < 0n ? '-' : '') + '…n'
    return value + 'n'
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
    return '{"type":"list",' + classPart(getPrototypeOf(object) === prototypes.Array ? '' : className(object)) + '"items":' + items + '}'
  }

  function classPart(name) {
    return name === '' ? '' : '"className":' + stringify(name) + ','
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
      if (done >= state.items || state.nodes <= 0) {
        // Not looked at any more, whether they are enumerable or not.
        more += keys.length - i
        break
      }
      const descriptor = getOwnPropertyDescriptor(object, keys[i])
      if (descriptor === undefined || !descriptor.enumerable) continue
      if (key.length >= state.text || key.length > state.string) {
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
    return '{"type":"record",' + classPart(name) + '"entries":' + entries + '}'
  }

  function className(object) {
    const prototype = getPrototypeOf(object)
    if (prototype === null || prototype === ObjectPrototype) return ''
    const maker = inheritedData(prototype, 'constructor')
    const name = typeof maker === 'function' ? textOrEmpty(ownData(maker, 'name'), 200) : ''
    if (name === 'Object') return ''
    return name === '' ? textOrEmpty(inheritedData(prototype, toStringTag), 200) : name
  }

${familiesSource}
  /** Getters of the program are not asked, and a proxy in the chain may answer with an error of its own. */
  function errorName(error) {
    try {
      const name = textOrEmpty(inheritedData(error, 'name'), 200)
      return name === '' ? className(error) : name
    } catch {
      return 'Error'
    }
  }

  function errorMessage(error) {
    try {
      return textOrEmpty(inheritedData(error, 'message'), settings.message)
    } catch {
      return textOrEmpty(ownData(error, 'message'), settings.message)
    }
  }

  function makerOf(error) {
    try {
      return className(error)
    } catch {
      return ''
    }
  }

  function describe(thrown) {
    if (!isError(thrown)) return '{"shown":' + read(thrown, budgetFor(settings.print), 0) + '}'
    return '{"internal":' + (getPrototypeOf(thrown) === InternalErrorPrototype) +
      ',"name":' + stringify(errorName(thrown)) +
      ',"message":' + stringify(errorMessage(thrown)) +
      ',"stack":' + stringify(textOrEmpty(ownData(thrown, 'stack'), 4000)) +
      ',"maker":' + stringify(makerOf(thrown)) + '}'
  }

  /** Values that JSON has no word for, written {"$": "NaN"} in a lesson. */
  function special(name) {
    switch (name) {
      case 'NaN': return 0 / 0
      case 'Infinity': return 1 / 0
      case '-Infinity': return -1 / 0
      case '-0': return -0
    }
    return undefined
  }

  function revived(value) {
    if (typeof value !== 'object' || value === null) return value
    if (hasOwn(value, '$')) return special(value.$)
    const keys = ownKeys(value)
    for (let i = 0; i < keys.length; i += 1) {
      if (isArray(value) && keys[i] === 'length') continue
      defineProperty(value, keys[i], { __proto__: null, value: revived(value[keys[i]]) })
    }
    return value
  }

  return {
    __proto__: null,
    read,
    readMany,
    look: (value) => read(value, budgetFor(settings.look), 0),
    describe,
    call: (fn, argsText) => apply(fn, undefined, revived(parse(argsText))),
  }
})`
