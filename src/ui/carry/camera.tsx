import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useText } from '../use-text.ts'
import type { QrReader } from './qr-reader.ts'
import { watchCamera, type CameraFault } from './watch-camera.ts'

interface Props {
  reader: QrReader
  onCode: (text: string) => void
  onClose: () => void
}

/** A running camera that looks for QR codes. It is switched off when this is closed, whatever closes it. */
export function Camera({ reader, onCode, onClose }: Props): ReactElement {
  const text = useText()
  const video = useRef<HTMLVideoElement>(null)
  const [fault, setFault] = useState<CameraFault | null>(null)
  const heard = useRef(onCode)
  useEffect(() => {
    heard.current = onCode
  }, [onCode])

  useEffect(() => {
    const screen = video.current
    if (!screen) return
    return watchCamera(screen, { reader, onCode: (code) => heard.current(code), onFault: setFault })
  }, [reader])

  return (
    <div className="camera">
      {fault ? (
        <p role="alert" className="said said-risk">
          {text(`own:camera.fault.${fault}`)}
        </p>
      ) : (
        <p>{text('own:camera.hold')}</p>
      )}
      <video ref={video} muted playsInline hidden={fault !== null} aria-label={text('own:camera.shown')} />
      <button type="button" className="button" onClick={onClose}>
        {text('own:camera.close')}
      </button>
    </div>
  )
}
