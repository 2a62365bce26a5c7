import type { ReactElement } from 'react'
import { languages } from '../../language/languages.ts'
import { editors, motions, signBars, textSizes, themes, type Settings } from '../../learner/settings.ts'
import { Icon } from '../parts/icon.tsx'
import { useClassroom, useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import './settings-list.css'

export function SettingsList({ onClose }: { onClose: () => void }): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  const settings = useClassroomState((state) => state.settings)
  const change = (changed: Partial<Settings>): void => void classroom.changeSettings(changed)
  const languageOptions = languages.map((language) => ({ value: language.tag, label: language.ownName }))
  return (
    <>
      <Choice
        label={text('settings.language')}
        value={settings.language ?? 'en'}
        options={languageOptions}
        onChoose={(language) => change({ language })}
      />
      <Choice
        label={text('settings.secondLanguage')}
        value={settings.secondLanguage ?? ''}
        options={[
          { value: '', label: text('settings.none') },
          ...languageOptions.filter((option) => option.value !== settings.language),
        ]}
        onChoose={(tag) => change({ secondLanguage: tag === '' ? null : tag })}
      />
      <Choice
        label={text('settings.textSize')}
        value={settings.textSize}
        options={textSizes.map((value) => ({ value, label: text(`settings.size.${value}`) }))}
        onChoose={(textSize) => change({ textSize })}
      />
      <Choice
        label={text('settings.theme')}
        value={settings.theme}
        options={themes.map((value) => ({ value, label: text(`settings.themes.${value}`) }))}
        onChoose={(theme) => change({ theme })}
      />
      <Choice
        label={text('settings.motion')}
        value={settings.motion}
        options={motions.map((value) => ({ value, label: text(`settings.motions.${value}`) }))}
        onChoose={(motion) => change({ motion })}
      />
      <Choice
        label={text('settings.editor')}
        value={settings.editor}
        options={editors.map((value) => ({ value, label: text(`settings.editors.${value}`) }))}
        onChoose={(editor) => change({ editor })}
      />
      <Choice
        label={text('settings.signBar')}
        value={settings.signBar}
        options={signBars.map((value) => ({ value, label: text(`settings.signBars.${value}`) }))}
        onChoose={(signBar) => change({ signBar })}
      />
      <button
        type="button"
        className="button"
        onClick={() => {
          classroom.toggleProjector()
          onClose()
        }}
      >
        <Icon name="projector" />
        {text('settings.projector')}
        <kbd>P</kbd>
      </button>
    </>
  )
}

interface ChoiceProps<T extends string> {
  label: string
  value: T
  options: { value: T; label: string }[]
  onChoose: (value: T) => void
}

function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>): ReactElement {
  return (
    <label className="setting">
      <span>{label}</span>
      <select
        className="button"
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen) onChoose(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
