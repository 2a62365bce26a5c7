/**
 * The middle of `boot-reader.ts`, in whose scope it stands and whose rules hold here too: values of built-in
 * classes, each read in its own way.
 */
export const familiesSource = String.raw`
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

  family(prototypes.Error, isError, (object, state) => {
    const message = errorMessage(object)
    state.text -= message.length
    return '{"type":"error","name":' + stringify(errorName(object)) + ',"message":' + stringify(message) + '}'
  })
  family(prototypes.Map, (object) => apply(mapSize, object, []), (object, state, depth) => {
    const iterator = apply(mapEntries, object, [])
    const entries = readMany(apply(mapSize, object, []), state, () => {
      const entry = apply(nextOfMap, iterator, []).value
      return '[' + read(entry[0], state, depth + 1) + ',' + read(entry[1], state, depth + 1) + ']'
    })
    return '{"type":"map","entries":' + entries + '}'
  })
  family(prototypes.Set, (object) => apply(setSize, object, []), (object, state, depth) => {
    const iterator = apply(setValues, object, [])
    const items = readMany(apply(setSize, object, []), state, () =>
      read(apply(nextOfSet, iterator, []).value, state, depth + 1))
    return '{"type":"set","items":' + items + '}'
  })
  family(prototypes.Date, (object) => apply(getTime, object, []), (object, state) => {
    const time = apply(getTime, object, [])
    return tagged('date', time === time ? apply(toISOString, object, []) : 'Invalid Date', state)
  })
  const letters = ownKeys(regexpFlags)
  family(prototypes.RegExp, (object) => apply(regexpSource, object, []), (object, state) => {
    let text = '/' + apply(regexpSource, object, []) + '/'
    for (let i = 0; i < letters.length; i += 1) if (apply(regexpFlags[letters[i]], object, [])) text += letters[i]
    return tagged('regexp', text, state)
  })
  family(prototypes.Promise, (object) => promiseState(object) !== '', (object, state) =>
    tagged('promise', promiseState(object), state))
  family(prototypes.TypedArray, (object) => apply(typedName, object, []) !== undefined, (object, state, depth) => {
    const entries = readMany(apply(typedLength, object, []), state, (i) =>
      '["' + i + '",' + read(object[i], state, depth + 1) + ']')
    return record(apply(typedName, object, []), entries)
  })
  function boxedFamily(name) {
    const unbox = unboxers[name]
    family(prototypes[name], (object) => (apply(unbox, object, []), true), (object, state) => {
      const value = apply(unbox, object, [])
      const text = typeof value === 'symbol' ? apply(symbolText, value, []) : '' + value
      return tagged('other', name + ' {' + apply(slice, text, [0, 200]) + '}', state)
    })
  }
  const boxes = ownKeys(unboxers)
  for (let i = 0; i < boxes.length; i += 1) boxedFamily(boxes[i])

  function opaqueFamily(name) {
    family(prototypes[name], () => true, (object, state) => tagged('other', name, state))
  }
  opaqueFamily('WeakMap')
  opaqueFamily('WeakSet')
  opaqueFamily('WeakRef')
  opaqueFamily('ArrayBuffer')
  opaqueFamily('SharedArrayBuffer')
  opaqueFamily('DataView')`
