/** A wire between a browser and a server: it counts what comes over it, and can be as slow as that of a village. */
import { connect, createServer, type Server, type Socket } from 'node:net'

export interface WireOptions {
  /** Port of the server at its other end. */
  port: number
  /** Bits per second from the server to the browser, for all connections together. */
  bitsPerSecond?: number
  /** From one end to the other and back, in milliseconds. */
  roundTrip?: number
}

/** A telephone network with little signal, or a room of learners behind one connection. */
export const slowWire = { bitsPerSecond: 1_600_000, roundTrip: 150 }

export interface Wire {
  address: string
  /** Bytes that had come to the browser by a moment, in milliseconds since 1970; later ones do not count. */
  bytesBy: (moment: number) => number
  close: () => Promise<void>
}

export async function openWire({
  port,
  bitsPerSecond = Infinity,
  roundTrip = 0,
}: WireOptions): Promise<Wire> {
  const arrivals: { at: number; bytes: number }[] = []
  const sockets = new Set<Socket>()
  /** When the wire has sent everything it was given so far. */
  let free = 0

  function arrival(bytes: number): number {
    const begin = Math.max(free, Date.now())
    free = begin + (bytes * 8 * 1000) / bitsPerSecond
    return free + roundTrip / 2
  }

  const wire = createServer((browser) => {
    const server = connect(port, '127.0.0.1')
    for (const socket of [browser, server]) {
      sockets.add(socket)
      socket.setNoDelay()
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        browser.destroy()
        server.destroy()
      })
    }
    const [up, down] = [createQueue(), createQueue()]
    browser.on('data', (chunk) => up(Date.now() + roundTrip / 2, () => server.write(chunk)))
    server.on('data', (chunk) => {
      for (const part of packets(chunk)) {
        down(arrival(part.length), () => {
          arrivals.push({ at: Date.now(), bytes: part.length })
          browser.write(part)
        })
      }
    })
  })
  await listen(wire)
  const bound = wire.address()
  if (typeof bound !== 'object' || bound === null) throw new Error('the wire has no port')
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    bytesBy: (moment) => arrivals.filter(({ at }) => at <= moment).reduce((sum, { bytes }) => sum + bytes, 0),
    close: () =>
      new Promise((done) => {
        wire.close(() => done())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** Small enough that connections share the wire. */
function packets(chunk: Buffer): Buffer[] {
  const size = 4096
  return Array.from({ length: Math.ceil(chunk.length / size) }, (_, at) =>
    chunk.subarray(at * size, (at + 1) * size),
  )
}

/** Does work at its moment, one after the other in the order in which it was given: bytes never overtake. */
function createQueue(): (moment: number, work: () => void) => void {
  const waiting: { moment: number; work: () => void }[] = []
  let asleep = false

  function goOn(): void {
    asleep = false
    for (let next = waiting[0]; next; next = waiting[0]) {
      const wait = next.moment - Date.now()
      if (wait > 0) {
        asleep = true
        setTimeout(goOn, wait)
        return
      }
      waiting.shift()
      next.work()
    }
  }
  return (moment, work) => {
    waiting.push({ moment, work })
    if (!asleep) goOn()
  }
}

function listen(server: Server): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => done())
  })
}
