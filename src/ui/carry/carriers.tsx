import { useId, useState, type ReactElement } from 'react'
import {
  codesForProgram,
  codesForSummary,
  codesForWork,
  exportRefusal,
  fileFor,
  fileNameFor,
  FILE_TYPE,
  linkFor,
  refusalSentences,
  textFor,
  type Export,
  type Refusal,
} from '../../carry/carry.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { useText } from '../use-text.ts'
import { CopiedText } from './copied-text.tsx'
import type { Load } from './export-panel.tsx'
import { QrCodes } from './qr-codes.tsx'
import { Sentences } from './sentences.tsx'
import { sharedProgram } from './shared-program.ts'

type Carrier = 'file' | 'text' | 'codes' | 'done' | 'link'

const icons: Record<Carrier, IconName> = {
  file: 'save',
  text: 'copy',
  codes: 'camera',
  done: 'done',
  link: 'next',
}

/** The ways on which work can travel; the file first: it works everywhere and holds everything. */
export function Carriers({ load }: { load: Load }): ReactElement {
  const text = useText()
  const name = useId()
  const [carrier, setCarrier] = useState<Carrier>('file')
  // One time for all of them: the same work at the same time is the same file.
  const [now] = useState(Date.now)
  const work: Export = { kind: load.kind, learners: load.learners, now }
  return (
    <>
      <fieldset className="fieldset">
        <legend>{text('own:carry.how')}</legend>
        <div className="carriers">
          {carriersFor(load).map((each) => (
            <label key={each} className="carrier" data-chosen={each === carrier}>
              <input type="radio" name={name} checked={each === carrier} onChange={() => setCarrier(each)} />
              <Icon name={icons[each]} />
              <span>{text(`own:carrier.${each}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {carrier === 'file' && <SaveFile work={work} />}
      {carrier === 'text' && (
        <>
          <p>{text('own:carry.textHow')}</p>
          <CopiedText value={textFor(work)} label={text('own:carrier.text')} />
        </>
      )}
      {carrier === 'codes' && (
        <Codes
          codes={load.kind === 'program' ? codesForProgram(sharedProgram(load.piece)) : codesForWork(work)}
        />
      )}
      {carrier === 'done' && load.learners[0] && (
        <>
          <p>{text('own:carry.doneHow')}</p>
          <Codes codes={codesForSummary(load.learners[0], now)} />
        </>
      )}
      {carrier === 'link' && load.kind === 'program' && <Link load={load} />}
    </>
  )
}

function carriersFor(load: Load): Carrier[] {
  if (load.kind === 'program') return ['file', 'text', 'codes', 'link']
  return load.kind === 'learner' ? ['file', 'text', 'codes', 'done'] : ['file', 'text']
}

function SaveFile({ work }: { work: Export }): ReactElement {
  const text = useText()
  const [saved, setSaved] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const name = fileNameFor(work)
  const save = (): void => {
    const file = fileFor(work)
    download(file, name)
    setSaved(true)
    setRefusal(exportRefusal(file, work.now))
  }
  return (
    <div className="carry-file">
      <p className="actions">
        <button type="button" className="button button-main" onClick={save}>
          <Icon name="save" />
          {text('own:carry.saveFile')}
        </button>
        <FileName name={name} />
      </p>
      <p role="status">{saved && text('own:carry.fileSaved')}</p>
      <div role="alert" className={refusal ? 'said said-risk' : 'hidden-visually'}>
        {refusal && <Sentences list={refusalSentences(refusal)} />}
      </div>
      <p className="quiet">{text('own:carry.fileHow')}</p>
    </div>
  )
}

/** Every part for itself: dates and names of two directions do not mix. */
function FileName({ name }: { name: string }): ReactElement {
  return (
    <span dir="ltr" className="quiet carry-file-name" translate="no">
      {(name.match(/[^-.]*[-.]?/gu) ?? []).map((part, at) => (
        <bdi key={at} dir="auto">
          {part}
        </bdi>
      ))}
    </span>
  )
}

function Codes({ codes }: { codes: ReturnType<typeof codesForWork> }): ReactElement {
  const text = useText()
  if (codes.kind === 'tooLong') return <p>{text('own:carry.tooLong')}</p>
  return <QrCodes frames={codes.frames} />
}

function Link({ load }: { load: Extract<Load, { kind: 'program' }> }): ReactElement {
  const text = useText()
  const link = linkFor(sharedProgram(load.piece))
  if (link.kind === 'tooLong') return <p>{text('own:carry.tooLong')}</p>
  return (
    <>
      <p>{text('own:carry.linkHow')}</p>
      {location.protocol === 'file:' && <p>{text('own:carry.linkFile')}</p>}
      {!link.safe && <p>{text('own:carry.linkLong')}</p>}
      <CopiedText
        value={location.href.replace(/[?#].*$/su, '') + link.hash}
        label={text('own:carrier.link')}
      />
    </>
  )
}

function download(content: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: FILE_TYPE }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers read it only a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
