import { useEffect, useMemo, useState, type ReactElement } from 'react'
import { noChoice, planImport, type Carried, type Choice, type Here } from '../../carry/carry.ts'
import type { Classroom } from '../../classroom/classroom.ts'
import { useClassroom, useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { ImportPreview } from './import-preview.tsx'

interface Props {
  carried: Carried
  /** It is in: what was carried, and whose it is now (seat ids). */
  onApplied: (seats: readonly string[]) => void
  onCancel: () => void
}

/** From what was read to what is kept: compare with this computer, show, ask, put as a whole. */
export function ImportFlow({ carried, onApplied, onCancel }: Props): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  const [here, setHere] = useState<Here | 'loading' | 'failed'>('loading')
  const [choice, setChoice] = useState<Choice>(noChoice)
  const [trouble, setTrouble] = useState<'changed' | 'notSaved' | 'newer' | null>(null)
  // Which lessons there are is known with the map; where that cannot be fetched, every lesson is a strange one.
  const courseKnown = useClassroomState(({ outline, mapLost }) => outline.units.length > 0 || mapLost)
  const known = typeof here === 'string' ? null : here
  const plan = useMemo(() => (known ? planImport(carried, known, choice) : null), [carried, known, choice])

  useEffect(() => {
    if (!courseKnown) return
    let wanted = true
    compare(classroom).then(
      (found) => wanted && setHere(found),
      () => wanted && setHere('failed'),
    )
    return () => {
      wanted = false
    }
  }, [classroom, courseKnown])

  if (here === 'loading') return <p>{text('app.loading')}</p>
  if (!known || !plan) return <p role="alert">{text('own:history.unreadable')}</p>

  const apply = async (): Promise<void> => {
    const result = await classroom.apply(plan.writes)
    if (result === 'applied') return onApplied(plan.learners.flatMap(({ into }) => into?.seat.id ?? []))
    setTrouble(result)
    // Somebody went on meanwhile: the plan is made again from what is there now.
    if (result === 'changed') setHere(await compare(classroom))
  }
  return (
    <ImportPreview
      carried={carried}
      here={known}
      plan={plan}
      choice={choice}
      onChoice={setChoice}
      trouble={trouble}
      onApply={apply}
      onCancel={onCancel}
    />
  )
}

/** This computer as an import has to know it; removed learners too: they may come back. */
async function compare(classroom: Classroom): Promise<Here> {
  return {
    learners: await classroom.belongings(),
    sitting: classroom.store.getState().seat?.id ?? null,
    knowsLesson: (id) => classroom.course.placeOf(id) !== null,
    now: Date.now(),
  }
}
