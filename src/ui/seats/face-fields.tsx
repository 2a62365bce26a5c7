import { useId, type ReactElement, type ReactNode } from 'react'
import { colours, NICKNAME_MAX, pictures, type Face as FaceData } from '../../learner/seat.ts'
import { useText } from '../use-text.ts'
import { Face } from './face.tsx'
import { faceName } from './face-name.ts'

interface Props {
  face: FaceData
  onChange: (face: FaceData) => void
}

/** Picture, colour and, when wanted, a nickname of one person. */
export function FaceFields({ face, onChange }: Props): ReactElement {
  const text = useText()
  const name = useId()
  return (
    <div className="face-fields">
      <p className="face-shown">
        <Face face={face} size="large" />
        <span>{faceName(face)}</span>
      </p>
      <div className="face-choices">
        <fieldset className="fieldset">
          <legend>{text('own:form.picture')}</legend>
          <div className="picture-choice">
            {pictures.map((picture) => (
              <Choice
                key={picture}
                name={`${name}-picture`}
                label={text(`picture.${picture}`)}
                chosen={picture === face.picture}
                onChoose={() => onChange({ ...face, picture })}
              >
                <Face face={{ picture, colour: face.colour }} />
              </Choice>
            ))}
          </div>
        </fieldset>
        <fieldset className="fieldset">
          <legend>{text('own:form.colour')}</legend>
          <div className="picture-choice">
            {colours.map((colour) => (
              <Choice
                key={colour}
                name={`${name}-colour`}
                label={text(`colour.${colour}`)}
                chosen={colour === face.colour}
                onChoose={() => onChange({ ...face, colour })}
              >
                <Face face={{ picture: face.picture, colour }} />
              </Choice>
            ))}
          </div>
        </fieldset>
        <label className="field">
          <span>{text('own:form.nickname')}</span>
          <input
            type="text"
            dir="auto"
            autoComplete="off"
            maxLength={NICKNAME_MAX}
            value={face.nickname}
            onChange={(event) => onChange({ ...face, nickname: event.target.value })}
          />
          <span className="quiet">{text('own:form.nicknameSeen')}</span>
        </label>
      </div>
    </div>
  )
}

interface ChoiceProps {
  name: string
  label: string
  chosen: boolean
  onChoose: () => void
  children: ReactNode
}

function Choice({ name, label, chosen, onChoose, children }: ChoiceProps): ReactElement {
  return (
    <label className="picture-option" data-chosen={chosen} title={label}>
      <input type="radio" name={name} checked={chosen} onChange={onChoose} aria-label={label} />
      {children}
    </label>
  )
}
