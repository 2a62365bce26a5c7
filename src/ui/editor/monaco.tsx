/** The full writing field: Monaco, bundled, with only what JavaScript needs. Loaded after the plain one is usable. */
import { Editor, loader, type OnMount } from '@monaco-editor/react'
import * as monaco from 'monaco-editor/editor'
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'
import { useEffect, useImperativeHandle, useRef, type ReactElement } from 'react'
import { changeBetween, type EditorMark, type EditorProps } from './editor.ts'
import type { EditorCommand } from './signs.ts'
import { registerJavaScript } from './monaco-javascript.ts'
import { defineThemes, themeName } from './monaco-themes.ts'

self.MonacoEnvironment = { getWorker: () => new EditorWorker() }
// Without this the wrapper would fetch Monaco from a foreign address.
loader.config({ monaco })
registerJavaScript(monaco)

const options: monaco.editor.IStandaloneEditorConstructionOptions = {
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  automaticLayout: true,
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 6,
  folding: false,
  glyphMargin: false,
  contextmenu: false,
  renderLineHighlight: 'none',
  overviewRulerLanes: 0,
  // A blinking one is a timer that never rests.
  cursorBlinking: 'solid',
  cursorWidth: 2,
  padding: { top: 10, bottom: 10 },
  // Tab leaves the field, as everywhere on the page.
  tabFocusMode: true,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, nonBasicASCII: false },
  // What stands further right is not drawn: ten thousand signs, the usual limit, can take longer than a fifth of a second.
  stopRenderingLineAfter: 4000,
  quickSuggestions: false,
  wordBasedSuggestions: 'off',
  occurrencesHighlight: 'off',
  scrollbar: { alwaysConsumeMouseWheel: false },
  tabSize: 2,
}

const commands: Record<EditorCommand, string> = {
  left: 'cursorLeft',
  right: 'cursorRight',
  undo: 'undo',
  indent: 'tab',
}

export function MonacoEditor({
  value,
  label,
  mark,
  theme,
  onChange,
  onReady,
  ref,
}: EditorProps): ReactElement {
  const editor = useRef<monaco.editor.IStandaloneCodeEditor | null>(null)
  const marks = useRef<monaco.editor.IEditorDecorationsCollection | null>(null)

  const mounted: OnMount = (made) => {
    editor.current = made
    marks.current = made.createDecorationsCollection(decorationsFor(mark))
    onReady()
  }

  useEffect(() => {
    marks.current?.set(decorationsFor(mark))
  }, [mark])

  useEffect(() => {
    defineThemes(monaco)
    monaco.editor.setTheme(themeName)
    editor.current?.updateOptions(fontOptions())
  }, [theme])

  useEffect(() => {
    editor.current?.updateOptions({ ariaLabel: label })
  }, [label])

  useImperativeHandle(ref, () => ({
    text: () => editor.current?.getValue() ?? '',
    selection: () => selectionOf(editor.current),
    select: ({ from, to }) => {
      const model = editor.current?.getModel()
      if (!model) return
      const [start, end] = [model.getPositionAt(from), model.getPositionAt(to)]
      editor.current?.setSelection(monaco.Selection.fromPositions(start, end))
      editor.current?.revealPositionInCenterIfOutsideViewport(start)
    },
    hasFocus: () => editor.current?.hasTextFocus() ?? false,
    focus: () => editor.current?.focus(),
    write(text) {
      const model = editor.current?.getModel()
      if (!model) return
      const { from, to, insert } = changeBetween(model.getValue(), text)
      const range = monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to))
      editor.current?.pushUndoStop()
      editor.current?.executeEdits('repair', [{ range, text: insert }])
      editor.current?.pushUndoStop()
    },
    type(sign) {
      editor.current?.focus()
      editor.current?.trigger('signs', 'type', { text: sign })
    },
    command(command) {
      editor.current?.focus()
      editor.current?.trigger('signs', commands[command], null)
    },
  }))

  return (
    <div className="monaco-field" dir="ltr" translate="no">
      <Editor
        language="javascript"
        value={value}
        theme={themeName}
        loading={null}
        options={{ ...options, ...fontOptions(), ariaLabel: label }}
        beforeMount={defineThemes}
        onMount={mounted}
        onChange={(text) => onChange(text ?? '')}
      />
    </div>
  )
}

function selectionOf(editor: monaco.editor.IStandaloneCodeEditor | null): { from: number; to: number } {
  const model = editor?.getModel()
  const selection = editor?.getSelection()
  if (!model || !selection) return { from: 0, to: 0 }
  return {
    from: model.getOffsetAt(selection.getStartPosition()),
    to: model.getOffsetAt(selection.getEndPosition()),
  }
}

function decorationsFor(mark: EditorMark | null): monaco.editor.IModelDeltaDecoration[] {
  if (!mark) return []
  return [
    {
      range: new monaco.Range(mark.line, 1, mark.line, 1),
      options: { isWholeLine: true, className: 'marked-line' },
    },
    { range: rangeOf(mark), options: { inlineClassName: 'marked-text' } },
    ...(mark.partner
      ? [{ range: rangeOf(mark.partner), options: { inlineClassName: 'marked-partner' } }]
      : []),
  ]
}

function rangeOf({ line, column, endColumn }: EditorMark): monaco.Range {
  return new monaco.Range(line, column, line, Math.max(endColumn, column + 1))
}

/** Monaco measures in pixels: the page's own sizes are read where they are set, in CSS. */
function fontOptions(): monaco.editor.IEditorOptions {
  const style = getComputedStyle(document.documentElement)
  const root = Number.parseFloat(style.fontSize)
  const size = Number.parseFloat(style.getPropertyValue('--code-size')) * root
  return {
    fontSize: size,
    lineHeight: Math.round(size * 1.6),
    fontFamily: style.getPropertyValue('--font-code'),
  }
}
