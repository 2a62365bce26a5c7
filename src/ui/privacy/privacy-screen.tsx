import { useEffect, useState, type ReactElement } from 'react'
import type { Belongings } from '../../learner/contract.ts'
import { Icon } from '../parts/icon.tsx'
import { Page } from '../parts/page.tsx'
import { hashOf } from '../place.ts'
import { seatName } from '../seats/face-name.ts'
import { SeatFaces } from '../seats/seat-faces.tsx'
import { useBelongings } from '../use-belongings.ts'
import { useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { Erasing } from './erasing.tsx'
import './privacy-screen.css'

/** What is kept, where, and how to be rid of it: on one screen. */
export function PrivacyScreen(): ReactElement {
  const text = useText()
  return (
    <Page title={text('seat.privacy')} lead={text('own:privacy.lead')}>
      <Kept />
      <Where />
      <section className="sheet">
        <h2>{text('own:privacy.nothingLeaves')}</h2>
        <p>{text('own:privacy.nothingSent')}</p>
        <p>{text('own:privacy.seeIt')}</p>
        <p className="quiet">{text('own:privacy.networkTab')}</p>
      </section>
      <section className="sheet">
        <h2>{text('own:privacy.takeHome')}</h2>
        <p>{text('own:privacy.guest')}</p>
        <p>
          <a className="button button-main" href={hashOf({ screen: 'carry' })}>
            <Icon name="save" />
            {text('seat.carry')}
          </a>
        </p>
      </section>
      <Erasing />
    </Page>
  )
}

function Kept(): ReactElement {
  const text = useText()
  const kept = useBelongings()
  return (
    <section className="sheet" aria-labelledby="privacy-what">
      <h2 id="privacy-what">{text('own:privacy.what')}</h2>
      <p>{text('own:privacy.things')}</p>
      <p>{text('own:privacy.notThings')}</p>
      {kept === 'failed' && <p role="alert">{text('own:history.unreadable')}</p>}
      {typeof kept !== 'string' && <Counts kept={kept} />}
    </section>
  )
}

function Counts({ kept }: { kept: readonly Belongings[] }): ReactElement {
  const text = useText()
  const language = useClassroomState((state) => state.settings.language) ?? 'en'
  return (
    <ul className="kept">
      {kept.map((each) => (
        <li key={each.seat.id} className="kept-learner">
          <SeatFaces seat={each.seat} size="small" />
          <span className="kept-name">{seatName(each.seat)}</span>
          <span>{text('own:privacy.lessons', { count: countOf(each, 'lesson') })}</span>
          <span>{text('own:privacy.programs', { count: countOf(each, 'program') })}</span>
          <span>{text('own:privacy.versions', { count: each.versions.length })}</span>
          <span className="kept-size">{size(each, language)}</span>
        </li>
      ))}
    </ul>
  )
}

function countOf({ pieces }: Belongings, kind: 'lesson' | 'program'): number {
  return pieces.filter((piece) => piece.kind === kind).length
}

/** As text, which is about what the browser needs for it. */
function size(belongings: Belongings, language: string): string {
  const bytes = new Blob([JSON.stringify(belongings)]).size
  return new Intl.NumberFormat(`${language}-u-nu-latn`, {
    style: 'unit',
    unit: 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  }).format(Math.max(1, Math.round(bytes / 1000)))
}

function Where(): ReactElement {
  const text = useText()
  const where = useClassroomState((state) => state.where)
  const { damaged, newer } = useClassroomState((state) => state.troubles)
  const promised = usePromised()
  return (
    <section className="sheet">
      <h2>{text('own:privacy.where')}</h2>
      <p>{text(`own:privacy.in.${where}`)}</p>
      {where !== 'memory' && promised !== null && (
        <p>{text(promised ? 'own:privacy.promised' : 'own:privacy.notPromised')}</p>
      )}
      {damaged > 0 && <p className="said said-risk">{text('own:privacy.damaged', { count: damaged })}</p>}
      {newer && <p className="said said-risk">{text('own:privacy.newer')}</p>}
    </section>
  )
}

/** Whether the browser has promised not to throw it away when the disk is full; null where it cannot say. */
function usePromised(): boolean | null {
  const [promised, setPromised] = useState<boolean | null>(null)
  useEffect(() => {
    const storage = (navigator as Partial<Navigator>).storage as Partial<StorageManager> | undefined
    storage?.persisted?.().then(setPromised, () => undefined)
  }, [])
  return promised
}
