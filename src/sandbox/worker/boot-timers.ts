/**
 * A part of the boot script (see boot.ts): which callbacks wait for which moment of the program's clock. Time
 * itself passes on the host's side.
 *
 * The same odd style as in boot-reader.ts, for the same reason.
 *
 * A function expression `(own) => { add, remove, next, fire }`:
 * - `add(name, callback, delay, args)` and `remove(id)`: what `setTimeout` and its kin do;
 * - `next()`: the moment of the timer that is due first, or -1 when none waits;
 * - `fire()`: runs the callback of that timer; returns and throws what it does.
 */
export const timersSource = String.raw`(function (own) {
  'use strict'
  // Programs can give the global one another value.
  const undefined = void 0
  const { apply, now, TypeError } = own
  /** By id: the timers that wait. */
  const waiting = { __proto__: null }
  /** A ring of timers in the order in which they are due; the head is none of them. */
  const head = { __proto__: null, due: -1 }
  head.before = head.after = head
  let lastId = 0

  /** Most timers are due after all others. */
  function insert(timer) {
    let before = head.before
    while (before !== head && before.due > timer.due) before = before.before
    timer.before = before
    timer.after = before.after
    before.after.before = timer
    before.after = timer
  }

  function takeOut(timer) {
    timer.before.after = timer.after
    timer.after.before = timer.before
  }

  /** As in browsers: what is no number of milliseconds that fits into 31 bits is no delay. */
  function milliseconds(delay) {
    const number = typeof delay === 'string' ? +delay : delay
    return typeof number === 'number' && number >= 0 && number < 2147483648 ? number - (number % 1) : 0
  }

  function add(name, callback, delay, args) {
    if (typeof callback !== 'function') throw new TypeError(name + ': the first argument is not a function')
    lastId += 1
    const pause = milliseconds(delay)
    const repeats = name === 'setInterval'
    const timer = { __proto__: null, id: lastId, callback, args, due: now() + pause, pause, repeats }
    waiting[lastId] = timer
    insert(timer)
    return lastId
  }

  function remove(id) {
    if (typeof id !== 'number' && typeof id !== 'string') return
    const timer = waiting[id]
    if (timer === undefined) return
    delete waiting[id]
    takeOut(timer)
  }

  function fire() {
    const timer = head.after
    takeOut(timer)
    if (timer.repeats) {
      // An interval of no time at all would keep every other timer from its turn.
      timer.due = now() + (timer.pause < 1 ? 1 : timer.pause)
      insert(timer)
    } else {
      delete waiting[timer.id]
    }
    return apply(timer.callback, undefined, timer.args)
  }

  return { __proto__: null, add, remove, next: () => head.after.due, fire }
})`
