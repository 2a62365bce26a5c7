import { useEffect, useRef, useState, type DragEvent, type ReactElement } from 'react'
import {
  addFrame,
  ignoredSentences,
  missingFrames,
  readCarried,
  readFrames,
  refusalSentences,
  sizeRefusal,
  type Carried,
  type FrameSet,
  type ReadCarried,
} from '../../carry/carry.ts'
import { AnswerForm } from '../parts/answer-form.tsx'
import { Icon } from '../parts/icon.tsx'
import { useText } from '../use-text.ts'
import { Camera } from './camera.tsx'
import { pointsOfFile } from './pictures.ts'
import { createQrReader } from './qr-reader.ts'
import { Sentences, type SaidSentence } from './sentences.tsx'
import { cameraFault } from './watch-camera.ts'

interface Props {
  onCarried: (carried: Carried) => void
}

/** The way in: a file, a copied text or link, QR codes before the camera or in pictures. Nothing is written here. */
export function ImportPanel({ onCarried }: Props): ReactElement {
  const text = useText()
  const [said, setSaid] = useState<readonly SaidSentence[]>([])
  const [frames, setFrames] = useState<FrameSet | null>(null)
  const [pasted, setPasted] = useState('')
  const [camera, setCamera] = useState(false)
  const [busy, setBusy] = useState(false)
  // Codes come faster than the page is drawn.
  const held = useRef<FrameSet | null>(null)
  const [reader] = useState(createQrReader)
  useEffect(() => reader.close, [reader])
  const noCamera = cameraFault()

  function take(read: ReadCarried): void {
    if (read.kind === 'carried') return onCarried(read.carried)
    setSaid(read.kind === 'refused' ? refusalSentences(read.refusal) : ignoredSentences)
  }

  function takeCode(code: string): void {
    const added = addFrame(held.current, code)
    if (added.kind === 'foreign' || added.kind === 'newer')
      return setSaid([{ own: added.kind === 'newer' ? 'own:camera.newer' : 'own:camera.foreign' }])
    held.current = added.set
    setFrames(added.set)
    setSaid([])
    if (missingFrames(added.set).length > 0) return
    held.current = null
    setFrames(null)
    setCamera(false)
    take(readFrames(added.set, { now: Date.now() }))
  }

  async function takeFiles(files: readonly File[]): Promise<void> {
    // Codes come in many pictures; of two exports, one would be lost without a word.
    if (files.filter(({ type }) => !type.startsWith('image/')).length > 1)
      return setSaid(refusalSentences({ code: 'several', params: {} }))
    setBusy(true)
    setSaid([])
    for (const file of files) await takeFile(file)
    setBusy(false)
  }

  async function takeFile(file: File): Promise<void> {
    const tooBig = sizeRefusal(file.size)
    if (tooBig) return setSaid(refusalSentences(tooBig))
    if (file.type.startsWith('image/')) {
      const points = await pointsOfFile(file)
      const code = points ? await reader.read(points, 'photo').catch(() => null) : null
      return code === null ? setSaid([{ own: 'own:camera.noCode' }]) : takeCode(code)
    }
    const bytes = await file.arrayBuffer().catch(() => null)
    if (bytes === null) return setSaid([{ own: 'own:bring.unreadable' }])
    take(readCarried(new Uint8Array(bytes), { now: Date.now() }))
  }

  return (
    <>
      <DropPlace busy={busy} onFiles={(files) => void takeFiles(files)} />
      <AnswerForm
        className="field"
        onAnswer={() => {
          setSaid([])
          take(readCarried(pasted, { now: Date.now() }))
        }}
      >
        <label className="field">
          <span>{text('own:bring.paste')}</span>
          <textarea
            rows={3}
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            translate="no"
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
        </label>
        <p className="actions">
          <button type="submit" className="button" disabled={pasted.trim() === ''}>
            <Icon name="bring" />
            {text('own:bring.read')}
          </button>
          {noCamera === null && !camera && (
            <button type="button" className="button" onClick={() => setCamera(true)}>
              <Icon name="camera" />
              {text('own:camera.open')}
            </button>
          )}
        </p>
      </AnswerForm>
      {noCamera && <p className="quiet">{text(`own:camera.fault.${noCamera}`)}</p>}
      {camera && <Camera reader={reader} onCode={takeCode} onClose={() => setCamera(false)} />}
      {frames && <Progress frames={frames} />}
      <div role="alert" className={said.length > 0 ? 'said said-risk carry-said' : 'hidden-visually'}>
        <Sentences list={said} />
      </div>
    </>
  )
}

function DropPlace({ busy, onFiles }: { busy: boolean; onFiles: (files: File[]) => void }): ReactElement {
  const text = useText()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const dropped = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    <div
      className="drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <button
        type="button"
        className="button button-main"
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        <Icon name="bring" />
        {text(busy ? 'app.loading' : 'own:bring.choose')}
      </button>
      <p className="quiet">{text('own:bring.drop')}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={text('own:bring.choose')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file again is a new choice.
          event.target.value = ''
          onFiles(files)
        }}
      />
    </div>
  )
}

function Progress({ frames }: { frames: FrameSet }): ReactElement {
  const text = useText()
  const missing = missingFrames(frames)
  return (
    <div role="status" className="said">
      <strong>{text('own:camera.read', { done: frames.total - missing.length, total: frames.total })}</strong>
      <span>{text('own:camera.missing', { numbers: missing.slice(0, 12).join(', ') })}</span>
    </div>
  )
}
