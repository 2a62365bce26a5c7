import { useEffect, useRef, useState, type ReactElement } from 'react'
import { readQr } from '../../carry/carry.ts'
import { useText } from '../use-text.ts'
import { pointsOfVideo } from './pictures.ts'

/** Between two looks: an old laptop has time for the rest of the page. */
const LOOK_EVERY_MS = 200

interface Props {
  onCode: (text: string) => void
  onClose: () => void
}

/** A running camera that looks for QR codes. It is switched off when this is closed, whatever closes it. */
export function Camera({ onCode, onClose }: Props): ReactElement {
  const text = useText()
  const video = useRef<HTMLVideoElement>(null)
  const [refused, setRefused] = useState(false)
  const heard = useRef(onCode)
  useEffect(() => {
    heard.current = onCode
  }, [onCode])

  useEffect(() => {
    const screen = video.current
    if (!screen) return
    return watch(screen, {
      onCode: (code) => heard.current(code),
      onRefused: () => setRefused(true),
    })
  }, [])

  return (
    <div className="camera">
      {refused ? <p role="alert">{text('own:camera.refused')}</p> : <p>{text('own:camera.hold')}</p>}
      <video ref={video} muted playsInline hidden={refused} aria-label={text('own:camera.shown')} />
      <button type="button" className="button" onClick={onClose}>
        {text('own:camera.close')}
      </button>
    </div>
  )
}

interface Watching {
  onCode: (text: string) => void
  onRefused: () => void
}

/** Returns how to stop. */
function watch(video: HTMLVideoElement, { onCode, onRefused }: Watching): () => void {
  let stream: MediaStream | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false

  const look = async (): Promise<void> => {
    const points = pointsOfVideo(video)
    const code = points ? await readQr(points, 'live').catch(() => null) : null
    if (over) return
    if (code !== null) onCode(code)
    timer = setTimeout(() => void look(), LOOK_EVERY_MS)
  }
  const begin = async (): Promise<void> => {
    const found = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    if (over) return stop(found)
    stream = found
    video.srcObject = found
    await video.play()
    await look()
  }
  begin().catch(() => {
    if (!over) onRefused()
  })
  return () => {
    over = true
    clearTimeout(timer)
    if (stream) stop(stream)
    video.srcObject = null
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

/** False in pages that were opened from a file in some browsers, and where there is no secure connection. */
export function mayHaveCamera(): boolean {
  return 'mediaDevices' in navigator && 'getUserMedia' in navigator.mediaDevices
}
