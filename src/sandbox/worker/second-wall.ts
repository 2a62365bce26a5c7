/**
 * The second wall: whoever should break out of the engine finds a worker that reaches nothing.
 * A page's `<meta>` policy does not cover workers, and static hosts send no headers. Not for ever closed is
 * `import()`, which is syntax: it loads scripts, and the engine hands no text to it.
 */
const TAKEN_AWAY = [
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'importScripts',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'RTCPeerConnection',
  'Notification',
  'indexedDB',
  'caches',
  'cookieStore',
  'navigator',
  'FileReaderSync',
  'FontFace',
  'fonts',
  'webkitRequestFileSystem',
  'webkitRequestFileSystemSync',
  'webkitResolveLocalFileSystemURL',
  'webkitResolveLocalFileSystemSyncURL',
]

/** Removes every way to the network and to storage from a worker's global scope and its prototypes. */
export function takeAway(scope: object): void {
  for (const name of TAKEN_AWAY) {
    for (let at: object | null = scope; at !== null; at = Reflect.getPrototypeOf(at)) {
      Reflect.deleteProperty(at, name)
    }
    if (name in scope) Object.defineProperty(scope, name, { value: undefined })
  }
}
