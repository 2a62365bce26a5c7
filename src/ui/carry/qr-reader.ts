/** Looks for QR codes in a worker; where none can start, in the page, with rests between the tries. */
import type { Picture } from '../../carry/carry.ts'
import type { HowToRead } from '../../carry/qr-photo.ts'
import type { Look, Seen } from '../../carry/qr-worker.ts'
import QrWorker from '../../carry/qr-worker.ts?worker'

/** In the page: milliseconds for what is optional in one try. */
const PATIENCE_MS = 100

export interface QrReader {
  /** Null when there is no code that can be read. Rejects only when the reader cannot be fetched. */
  read(picture: Picture, how: HowToRead): Promise<string | null>
  close(): void
}

export function createQrReader(): QrReader {
  const waiting = new Map<number, (seen: Seen | 'lost') => void>()
  let number = 0
  let worker: Worker | null = null
  let mayWork = true

  function lose(): void {
    mayWork = false
    stop()
    for (const answer of waiting.values()) answer('lost')
    waiting.clear()
  }

  function hired(): Worker | null {
    if (worker !== null || !mayWork) return worker
    try {
      worker = new QrWorker()
    } catch {
      mayWork = false
      return null
    }
    worker.addEventListener('error', lose)
    worker.addEventListener('messageerror', lose)
    worker.addEventListener('message', ({ data }: MessageEvent<Seen>) => {
      waiting.get(data.number)?.(data)
      waiting.delete(data.number)
    })
    return worker
  }

  function stop(): void {
    worker?.terminate()
    worker = null
  }

  async function read(picture: Picture, how: HowToRead): Promise<string | null> {
    const at = hired()
    if (at === null) return readHere(picture, how)
    const look: Look = { number: (number += 1), picture, how }
    const seen = await new Promise<Seen | 'lost'>((resolve) => {
      waiting.set(look.number, resolve)
      at.postMessage(look)
    })
    return seen === 'lost' ? readHere(picture, how) : seen.text
  }

  return {
    read,
    close() {
      stop()
      for (const [at, answer] of waiting) answer({ number: at, text: null })
      waiting.clear()
    },
  }
}

async function readHere(picture: Picture, how: HowToRead): Promise<string | null> {
  const { triesToRead } = await import('../../carry/qr-photo.ts')
  for (const text of triesToRead(picture, { how, patience: PATIENCE_MS })) {
    if (text !== null) return text
    await rest()
  }
  return null
}

/** The page answers to people between two tries. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
