/** A camera that is watched for QR codes, and why there may be none. */
import { pointsOfVideo } from './pictures.ts'
import type { QrReader } from './qr-reader.ts'

/** Between two looks: an old laptop has time for the rest of the page. */
const LOOK_EVERY_MS = 200

/** `insecure`: browsers give no camera to pages of this address. `failed`: anything else. */
export type CameraFault = 'insecure' | 'missing' | 'denied' | 'busy' | 'failed'

interface Watching {
  reader: QrReader
  onCode: (text: string) => void
  onFault: (fault: CameraFault) => void
}

/** Returns how to stop: then the camera is off, also when it was not on yet. */
export function watchCamera(video: HTMLVideoElement, { reader, onCode, onFault }: Watching): () => void {
  let stream: MediaStream | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false

  const look = async (): Promise<void> => {
    const points = pointsOfVideo(video)
    const code = points ? await reader.read(points, 'live').catch(() => null) : null
    if (over) return
    if (code !== null) onCode(code)
    timer = setTimeout(() => void look(), LOOK_EVERY_MS)
  }
  const begin = async (): Promise<void> => {
    const found = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    if (over) return switchOff(found)
    stream = found
    // Somebody pulled its plug.
    for (const track of found.getTracks()) track.addEventListener('ended', () => fail('missing'))
    video.srcObject = found
    await video.play()
    await look()
  }
  const end = (): void => {
    over = true
    clearTimeout(timer)
    if (stream) switchOff(stream)
    video.srcObject = null
  }
  const fail = (fault: CameraFault): void => {
    if (over) return
    end()
    onFault(fault)
  }
  begin().catch((error: unknown) => fail(faultOf(error)))
  return end
}

function switchOff(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

/** By the names that the standard gives. */
function faultOf(error: unknown): CameraFault {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
      return 'denied'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing'
    case 'NotReadableError':
    case 'AbortError':
      return 'busy'
    default:
      return 'failed'
  }
}

/** Known before anybody asks for the camera; null when it may be asked for. */
export function cameraFault(): CameraFault | null {
  if ('mediaDevices' in navigator && 'getUserMedia' in navigator.mediaDevices) return null
  return window.isSecureContext ? 'missing' : 'insecure'
}
