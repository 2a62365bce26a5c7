import type { ReactElement } from 'react'
import { applyRepair, type Explanation } from '../../explain/explanation.ts'
import { useText } from '../use-text.ts'
import { RepairText } from './explanation-text.tsx'
import { writingField } from './writing-field.ts'

interface Props {
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
  const field = writingField()
  if (!field) return null
  return (
    <div className="outcome-actions">
      <button type="button" className="button button-small" onClick={() => field.goTo(line, column)}>
        {text('outcome.goToLine', { line })}
      </button>
      {repair && !old && (
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
