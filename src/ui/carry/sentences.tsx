import type { ReactElement } from 'react'
import type { Sentence } from '../../carry/carry.ts'
import { carryText, type TextKey } from '../../language/language.ts'
import { isolated } from '../parts/isolated.ts'
import { useText } from '../use-text.ts'

/** A sentence of the carrying code, or one of this screen's own. */
export type SaidSentence = Sentence | { own: TextKey }

/** Sentences below each other, in the language spoken now. */
export function Sentences({ list }: { list: readonly SaidSentence[] }): ReactElement | null {
  const text = useText()
  if (list.length === 0) return null
  return (
    <div className="sentences-said">
      {list.map((each, at) => (
        <p key={at}>{'own' in each ? text(each.own) : spoken(each)}</p>
      ))}
    </div>
  )
}

export function spoken({ key, params }: Sentence): string {
  const shown = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' && value !== '' ? isolated(value) : value,
  ])
  return carryText(key, Object.fromEntries(shown) as Sentence['params']) ?? key
}
