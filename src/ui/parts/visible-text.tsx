import { Fragment, type ReactElement } from 'react'
import { visiblePieces } from './visible-signs.ts'
import './visible-text.css'

/** A stranger's text as plain text, with its unseen signs shown by name. */
export function VisibleText({ text }: { text: string }): ReactElement {
  return (
    <>
      {visiblePieces(text).map((piece, at) =>
        piece.sign ? (
          <bdi key={at} dir="ltr" className="sign">
            {piece.text}
          </bdi>
        ) : (
          <Fragment key={at}>{piece.text}</Fragment>
        ),
      )}
    </>
  )
}
