/** The writing field of a lesson: a plain one at once, a richer one when it has arrived, swapped without a trace. */
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type ComponentType,
  type ReactElement,
  type Ref,
} from 'react'
import type { Settings } from '../../learner/settings.ts'
import { useClassroom } from '../use-classroom.ts'
import { chooseEditor, thisMachine, type EditorKind } from './choose-editor.ts'
import type { EditorHandle, EditorMark, EditorProps } from './editor.ts'
import { PlainEditor } from './plain-editor.tsx'
import './editor.css'

interface Props {
  value: string
  label: string
  mark: EditorMark | null
  setting: Settings['editor']
  /** Changes when colours or sizes of the page change. */
  theme: string
  onChange: (value: string) => void
  ref: Ref<EditorHandle>
}

type Rich = ComponentType<EditorProps>

const loaders: Record<Exclude<EditorKind, 'plain'>, () => Promise<Rich>> = {
  light: async () => (await import('./code-mirror.tsx')).CodeMirrorEditor,
  full: async () => (await import('./monaco.tsx')).MonacoEditor,
}

export function CodeEditor({ setting, ref, ...props }: Props): ReactElement {
  // Asked once: turning a phone must not take the field away from under the fingers.
  const [machine] = useState(thisMachine)
  const kind = chooseEditor(setting, machine)
  // A new kind begins again from the plain field; the text is the classroom's, so nothing is lost.
  return <SwappingEditor key={kind} kind={kind} innerRef={ref} {...props} />
}

function SwappingEditor({
  kind,
  innerRef,
  ...props
}: Omit<Props, 'setting' | 'ref'> & { kind: EditorKind; innerRef: Ref<EditorHandle> }): ReactElement {
  const [Editor, setEditor] = useState<Rich | null>(null)
  const [ready, setReady] = useState(false)
  const plain = useRef<EditorHandle | null>(null)
  const rich = useRef<EditorHandle | null>(null)
  const { warm } = useClassroom()
  const nothing = useCallback(() => undefined, [])

  useEffect(() => {
    if (kind === 'plain') return
    let wanted = true
    // On a slow wire, what the first Run needs comes first: one can write in the plain field.
    void warm()
      .then(() => loadRich(kind))
      .then((loaded) => {
        if (wanted && loaded) setEditor(() => loaded)
      })
    return () => {
      wanted = false
    }
  }, [kind, warm])

  // The richer field takes over text, cursor and focus in one step, when it has been drawn.
  const takeOver = useCallback(() => {
    const text = plain.current?.text()
    // What was typed while the richer field was being drawn.
    if (text !== undefined && rich.current?.text() !== text) rich.current?.write(text)
    const selection = plain.current?.selection()
    const focused = plain.current?.hasFocus() ?? false
    if (selection) rich.current?.select(selection)
    // At once, before the plain field goes: not one key may fall between the two.
    if (focused) rich.current?.focus()
    setReady(true)
  }, [])

  const setRich = useCallback(
    (handle: EditorHandle | null) => {
      rich.current = handle
      if (handle) assign(innerRef, handle)
    },
    [innerRef],
  )
  const setPlain = useCallback(
    (handle: EditorHandle | null) => {
      plain.current = handle
      if (handle && !rich.current) assign(innerRef, handle)
    },
    [innerRef],
  )

  return (
    <div className="code-editor" data-editor={ready ? kind : 'plain'}>
      {!ready && <PlainEditor {...props} onReady={nothing} ref={setPlain} />}
      {Editor && (
        <div className={ready ? 'code-editor-rich' : 'code-editor-rich code-editor-waiting'}>
          <Editor {...props} onReady={takeOver} ref={setRich} />
        </div>
      )}
    </div>
  )
}

/** When the full field cannot come, the light one does; when neither can, the plain one stays. */
async function loadRich(kind: 'light' | 'full'): Promise<Rich | null> {
  try {
    return await loaders[kind]()
  } catch {
    return kind === 'full' ? loadRich('light') : null
  }
}

function assign(ref: Ref<EditorHandle>, handle: EditorHandle): void {
  if (typeof ref === 'function') ref(handle)
  else if (ref) ref.current = handle
}
