import type { ReactElement } from 'react'
import { applyRepair, type Explanation } from '../../explain/explanation.ts'
import { useText } from '../use-text.ts'
import { RepairText } from './explanation-text.tsx'
import { usePanels } from './panels.ts'
import { writingField } from './writing-field.ts'

interface Props {
  /** Line 0: the explanation is about no place in particular. */
  explanation: Pick<Explanation, 'line' | 'column' | 'repair'>
  /** The program that was explained. */
  program: string
  /** The program has changed since: its repair would no longer fit. */
  old: boolean
}

/** What one can do about an explanation: go to the place, or have it repaired in one step that can be undone. */
export function ExplanationActions({ explanation, program, old }: Props): ReactElement | null {
  const text = useText()
  const { line, column, repair } = explanation
  const { tabs, show } = usePanels()
  const field = writingField()
  const aPlace = field !== null && line > 0
  if (!aPlace && !tabs) return null
  return (
    <div className="outcome-actions">
      {aPlace ? (
        <button type="button" className="button button-small" onClick={() => field.goTo(line, column)}>
          {text('outcome.goToLine', { line })}
        </button>
      ) : (
        <button type="button" className="button button-small" onClick={() => show('program')}>
          {text('tabs.toProgram')}
        </button>
      )}
      {field && repair && !old && (
        <button
          type="button"
          className="button button-small button-repair"
          onClick={() => field.write(applyRepair(program, repair))}
        >
          <RepairText repair={repair} />
        </button>
      )}
    </div>
  )
}
