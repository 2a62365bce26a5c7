import { lazy, Suspense, useEffect, useMemo, useRef, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { freshResult, type Finished } from '../../classroom/state.ts'
import { CodeEditor } from '../editor/code-editor.tsx'
import { SignBar, useSignBar } from '../editor/sign-bar.tsx'
import { offsetOf, type EditorHandle, type EditorMark } from '../editor/editor.ts'
import { CodeBlock } from '../parts/code-block.tsx'
import { useClassroom, useClassroomState } from '../use-classroom.ts'
import { useText } from '../use-text.ts'
import { usePanelProps, usePanels } from './panels.ts'
import { Questions } from './questions.tsx'
import { useKeptCursor } from './use-kept-cursor.ts'
import { openWritingField } from './writing-field.ts'

const ParsonsBoard = lazy(async () => ({ default: (await import('./parsons-board.tsx')).ParsonsBoard }))

/** Where the program stands: to read, to write, or as blocks, as the kind of the lesson wants. */
export function Workplace(): ReactElement | null {
  const text = useText()
  const lesson = useClassroomState((state) => (state.lesson.status === 'open' ? state.lesson.lesson : null))
  const code = useClassroomState((state) => state.code)
  const panel = usePanelProps('program')
  const { tabs } = usePanels()
  if (!lesson) return null
  return (
    <div className="workplace" {...panel}>
      {lesson.kind === 'predict' ? (
        <>
          <CodeBlock code={code} label={text('lesson.codeFixed')} />
          {tabs && <Questions title="questions.title" />}
        </>
      ) : lesson.parsons ? (
        <Suspense>
          <ParsonsBoard />
        </Suspense>
      ) : (
        <WritingField key={lesson.id} />
      )}
    </div>
  )
}

function WritingField(): ReactElement {
  const text = useText()
  const classroom = useClassroom()
  const code = useClassroomState((state) => state.code)
  const settings = useClassroomState((state) => state.settings)
  const projector = useClassroomState((state) => state.projector)
  const finished = useClassroomState(freshResult)
  const editor = useRef<EditorHandle>(null)
  useKeptCursor(editor)
  const { show } = usePanels()
  const signBar = useSignBar()
  const mark = useMemo(() => markOf(finished), [finished])

  useEffect(
    () =>
      openWritingField({
        goTo(line, column) {
          // Seen first: a field that is not shown cannot take the focus.
          flushSync(() => show('program'))
          const at = offsetOf(classroom.store.getState().code, line, column)
          editor.current?.focus()
          editor.current?.select({ from: at, to: at })
        },
        write(program) {
          flushSync(() => show('program'))
          editor.current?.focus()
          editor.current?.write(program)
        },
      }),
    [classroom, show],
  )

  return (
    <>
      <CodeEditor
        value={code}
        label={text('lesson.code')}
        mark={mark}
        setting={settings.editor}
        theme={`${settings.theme} ${settings.textSize} ${projector}`}
        onChange={classroom.edit}
        ref={editor}
      />
      {signBar && <SignBar editor={editor} />}
    </>
  )
}

/** Where the explanation points, or else the engine's error. */
function markOf(finished: Finished | null): EditorMark | null {
  if (finished?.explanation) return finished.explanation
  const outcome = finished?.result.outcome
  if (outcome?.kind !== 'threw' || outcome.error.line === 0) return null
  const { line } = outcome.error
  const column = Math.max(1, outcome.error.column)
  return { line, column, endColumn: column + 1 }
}
