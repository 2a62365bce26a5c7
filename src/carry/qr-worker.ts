/** Reads QR codes beside the page, so that the page stays awake while a photo is looked at again and again. */
import type { Picture } from './picture.ts'
import { readQr, type HowToRead } from './qr-photo.ts'

export interface Look {
  /** Comes back with the answer. */
  number: number
  picture: Picture
  how: HowToRead
}

export interface Seen {
  number: number
  text: string | null
}

addEventListener('message', ({ data }: MessageEvent<Look>) => {
  const seen: Seen = { number: data.number, text: readQr(data.picture, data.how) }
  postMessage(seen)
})
