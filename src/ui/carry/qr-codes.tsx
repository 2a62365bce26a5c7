import { useEffect, useMemo, useState, type ReactElement } from 'react'
import { qrMatrix } from '../../carry/carry.ts'
import { Icon } from '../parts/icon.tsx'
import { useText } from '../use-text.ts'

/** Long enough for an old camera to see it sharp. */
const SHOWN_MS = 2_500

/** QR codes, one after the other, as large as the screen allows. */
export function QrCodes({ frames }: { frames: readonly string[] }): ReactElement {
  const text = useText()
  const [at, setAt] = useState(0)
  const [turning, setTurning] = useState(false)
  const many = frames.length
  useEffect(() => {
    if (!turning) return
    const timer = setInterval(() => setAt((now) => (now + 1) % many), SHOWN_MS)
    return () => clearInterval(timer)
  }, [turning, many])
  const turn = (by: number): void => {
    setTurning(false)
    setAt((at + by + many) % many)
  }
  return (
    <div className="qr">
      <p>{text(many === 1 ? 'own:qr.one' : 'own:qr.several')}</p>
      <QrCode frame={frames[at] ?? ''} label={text('own:qr.number', { number: at + 1, total: many })} />
      {many > 1 && (
        <div className="actions qr-turn">
          <button type="button" className="button" onClick={() => turn(-1)}>
            <Icon name="back" />
            {text('own:qr.before')}
          </button>
          <strong role={turning ? undefined : 'status'}>
            {text('own:qr.number', { number: at + 1, total: many })}
          </strong>
          <button type="button" className="button button-main" onClick={() => turn(1)}>
            {text('own:qr.after')}
            <Icon name="next" />
          </button>
          <button
            type="button"
            className="button button-quiet"
            aria-pressed={turning}
            onClick={() => setTurning(!turning)}
          >
            <Icon name={turning ? 'stop' : 'play'} />
            {text(turning ? 'own:qr.hold' : 'own:qr.turn')}
          </button>
        </div>
      )}
    </div>
  )
}

function QrCode({ frame, label }: { frame: string; label: string }): ReactElement {
  const { size, squares } = useMemo(() => {
    const rows = qrMatrix(frame)
    return { size: rows.length, squares: rows.map(rowPath).join('') }
  }, [frame])
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={squares} fill="#000" />
    </svg>
  )
}

/** Dark squares that touch are drawn as one, without a seam between them. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue
    let end = x
    while (row[end] === true) end += 1
    path += `M${x} ${y}h${end - x}v1h${x - end}z`
    x = end
  }
  return path
}
