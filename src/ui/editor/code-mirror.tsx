/** The light writing field: CodeMirror 6 with only what JavaScript needs. Loaded after the plain one is usable. */
import { closeBrackets, closeBracketsKeymap, insertBracket } from '@codemirror/autocomplete'
import {
  cursorCharLeft,
  cursorCharRight,
  defaultKeymap,
  history,
  historyKeymap,
  indentMore,
  isolateHistory,
  undo,
} from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language'
import { EditorState, StateEffect, StateField, type Range } from '@codemirror/state'
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  type Command,
  type DecorationSet,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'
import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type ReactElement,
  type RefObject,
} from 'react'
import { bidiIsolation } from './bidi-isolation.ts'
import { changeBetween, offsetOf, type EditorMark, type EditorProps } from './editor.ts'
import { countedPiles } from './piled-marks.ts'
import type { EditorCommand } from './signs.ts'

const colours = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword],
    color: 'var(--code-word)',
  },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-text)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--code-comment)' },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: 'var(--code-name)' },
])

const setMark = StateEffect.define<EditorMark | null>()
const markField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(decorations, transaction) {
    const effect = transaction.effects.find((each) => each.is(setMark))
    if (!effect) return decorations.map(transaction.changes)
    return effect.value ? decorationsFor(effect.value, transaction.state) : Decoration.none
  },
  provide: (field) => EditorView.decorations.from(field),
})

function decorationsFor(mark: EditorMark, state: EditorState): DecorationSet {
  const text = state.doc.toString()
  const marked = ({ line, column, endColumn }: EditorMark, className: string): Range<Decoration>[] => {
    const from = offsetOf(text, line, column)
    const to = Math.max(offsetOf(text, line, endColumn), Math.min(from + 1, text.length))
    return to > from ? [Decoration.mark({ class: className }).range(from, to)] : []
  }
  const line = state.doc.lineAt(offsetOf(text, mark.line, mark.column)).from
  return Decoration.set(
    [
      Decoration.line({ class: 'marked-line' }).range(line),
      ...marked(mark, 'marked-text'),
      ...(mark.partner ? marked(mark.partner, 'marked-partner') : []),
    ],
    true,
  )
}

const commands: Record<EditorCommand, Command> = {
  left: cursorCharLeft,
  right: cursorCharRight,
  undo,
  indent: (view) => (view.state.selection.main.empty ? insertIndent(view) : indentMore(view)),
}

function insertIndent(view: EditorView): boolean {
  view.dispatch(view.state.replaceSelection(view.state.facet(indentUnit)), { scrollIntoView: true })
  return true
}

/** Four bidirectional controls that the default set of special characters lacks. */
const moreSpecialChars = /[\u202a-\u202c\u2068]/

export function CodeMirrorEditor({ value, label, mark, onChange, onReady, ref }: EditorProps): ReactElement {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const changed = useRef(onChange)
  const labelNow = useRef(label)
  /** A selection in a text that is newer than the one that stands here: it comes with it. */
  const wished = useRef<{ from: number; to: number } | null>(null)
  useLayoutEffect(() => {
    changed.current = onChange
    labelNow.current = label
    // An empty transaction makes the view read its attributes again.
    view.current?.dispatch({})
  }, [onChange, label])

  // Before the view is made: whoever takes over asks this handle.
  useImperativeHandle(ref, () => ({
    text: () => view.current?.state.doc.toString() ?? '',
    selection: () => view.current?.state.selection.main ?? { from: 0, to: 0 },
    select: ({ from, to }) => {
      const end = view.current?.state.doc.length ?? 0
      wished.current = to > end ? { from, to } : null
      const selection = { anchor: Math.min(from, end), head: Math.min(to, end) }
      view.current?.dispatch({ selection, scrollIntoView: true })
    },
    hasFocus: () => view.current?.hasFocus ?? false,
    focus: () => view.current?.focus(),
    write(text) {
      const { from, to, insert } = changeBetween(view.current?.state.doc.toString() ?? '', text)
      view.current?.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length },
        annotations: isolateHistory.of('full'),
        scrollIntoView: true,
      })
    },
    type(sign) {
      const now = view.current
      if (!now) return
      now.focus()
      now.dispatch(
        insertBracket(now.state, sign) ??
          now.state.update(now.state.replaceSelection(sign), {
            userEvent: 'input.type',
            scrollIntoView: true,
          }),
      )
    },
    command(command) {
      view.current?.focus()
      if (view.current) commands[command](view.current)
    },
  }))

  // Made and handed over before the next key: nothing is typed into a field that is about to go.
  useLayoutEffect(() => {
    if (!host.current) return
    const made = new EditorView({
      parent: host.current,
      state: startState(value, labelNow, (text) => changed.current(text)),
    })
    view.current = made
    onReady()
    return () => {
      made.destroy()
      view.current = null
    }
    // The view outlives changes of its text and label: those are brought in below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  useEffect(() => {
    const now = view.current?.state.doc.toString()
    if (now === undefined || now === value) return
    const { from, to } = wished.current ?? { from: 0, to: 0 }
    wished.current = null
    const changes = { from: 0, to: now.length, insert: value }
    view.current?.dispatch(
      to > 0 && to <= value.length ? { changes, selection: { anchor: from, head: to } } : { changes },
    )
  }, [value])

  useEffect(() => {
    view.current?.dispatch({ effects: setMark.of(mark) })
  }, [mark])

  return <div className="code-mirror" dir="ltr" translate="no" ref={host} />
}

function startState(doc: string, label: RefObject<string>, changed: (text: string) => void): EditorState {
  return EditorState.create({
    doc,
    extensions: [
      lineNumbers(),
      history(),
      // A blinking cursor draws the page anew twice a second.
      drawSelection({ cursorBlinkRate: 0 }),
      highlightSpecialChars({ addSpecialChars: moreSpecialChars }),
      countedPiles,
      bracketMatching(),
      closeBrackets(),
      indentOnInput(),
      javascript(),
      syntaxHighlighting(colours),
      bidiIsolation(),
      markField,
      // No Tab key here: it leaves the field, as everywhere on the page.
      keymap.of([
        ...closeBracketsKeymap,
        ...defaultKeymap.filter((binding) => binding.key !== 'Mod-Enter'),
        ...historyKeymap,
      ]),
      EditorView.contentAttributes.of(() => ({
        'aria-label': label.current,
        // What scrolls has to be in reach of the Tab key, in the eyes of axe as well.
        tabindex: '0',
        autocapitalize: 'off',
        autocorrect: 'off',
        spellcheck: 'false',
        writingsuggestions: 'false',
      })),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) changed(update.state.doc.toString())
      }),
    ],
  })
}
