/** Sentences with pieces of code in them: every piece isolated, so that directions cannot mix. */
import { Fragment, type ReactElement } from 'react'
import type { TextKey, TextParams } from '../../language/language.ts'
import { useText } from '../use-text.ts'

/** Private-use characters that stand for a piece while the sentence is being translated. */
const open = '\uE000'
const close = '\uE001'
const piece = new RegExp(`${open}(.*?)${close}`, 'su')

interface Props {
  textKey: TextKey
  /** Plain parameters: numbers and words of the interface. */
  params?: TextParams
  /** Parameters shown as code. */
  code?: Record<string, string>
}

/** A translated sentence whose `code` parameters are shown as isolated code. */
export function MixedText({ textKey, params = {}, code = {} }: Props): ReactElement {
  const text = useText()
  return <WithCode sentence={text(textKey, { ...params, ...wrapped(code) })} />
}

/** Marks values so that `WithCode` shows them as code. */
export function wrapped(code: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(code).map(([name, value]) => [name, `${open}${value}${close}`]))
}

/** Shows a sentence made with `wrapped` parameters. */
export function WithCode({ sentence }: { sentence: string }): ReactElement {
  return (
    <>
      {sentence.split(piece).map((part, at) =>
        at % 2 === 1 ? (
          <code key={at} dir="ltr" translate="no">
            {part}
          </code>
        ) : (
          <Fragment key={at}>{part}</Fragment>
        ),
      )}
    </>
  )
}
