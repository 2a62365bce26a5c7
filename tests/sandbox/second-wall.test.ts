import { expect, it } from 'vitest'
import { takeAway } from '../../src/sandbox/worker/second-wall.ts'

it('takes the network and the storage away, wherever in the scope they are', () => {
  const scopePrototype = { fetch: () => 1, importScripts: () => 1, postMessage: () => 1 }
  const scope = Object.create(scopePrototype) as Record<string, unknown>
  Object.assign(scope, { WebSocket: class {}, performance: {} })
  Object.defineProperty(scope, 'indexedDB', { get: () => 1, configurable: true })

  takeAway(scope)

  for (const name of ['fetch', 'importScripts', 'WebSocket', 'indexedDB']) expect(scope[name]).toBeUndefined()
  expect(scope.postMessage).toBeTypeOf('function')
  expect(scope.performance).toBeTypeOf('object')
})

it('hides what cannot be deleted', () => {
  const scopePrototype = Object.defineProperty({}, 'fetch', { value: () => 1, configurable: false })
  const scope = Object.create(scopePrototype) as { fetch?: unknown }
  takeAway(scope)
  expect(scope.fetch).toBeUndefined()
})
