/**
 * Keeps right-to-left words of a program in their places. Strings and comments get a direction of their own,
 * names and numbers are isolated; without this `أسعار = [3, 5]` is shown back to front, and without isolating
 * numbers too the caret jumps (measured in Chromium and Firefox). Only lines with right-to-left letters pay for it.
 */
import { syntaxTree } from '@codemirror/language'
import { Prec, RangeSetBuilder, type Extension, type Line } from '@codemirror/state'
import {
  Decoration,
  Direction,
  EditorView,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view'

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

const isolate = Decoration.mark({ class: 'isolated', bidiIsolate: Direction.LTR })
const isolateText = Decoration.mark({
  class: 'isolated',
  attributes: { dir: 'ltr' },
  bidiIsolate: Direction.LTR,
})

const texts = new Set(['String', 'LineComment', 'BlockComment', 'TemplateString'])
const names = new Set([
  'VariableName',
  'VariableDefinition',
  'PropertyName',
  'PropertyDefinition',
  'TypeName',
  'Label',
  'Number',
])

export function bidiIsolation(): Extension {
  const plugin = ViewPlugin.fromClass(
    class {
      decorations: DecorationSet
      tree: ReturnType<typeof syntaxTree>
      constructor(view: EditorView) {
        this.tree = syntaxTree(view.state)
        this.decorations = isolatesIn(view)
      }
      update(update: ViewUpdate): void {
        const tree = syntaxTree(update.state)
        if (!update.docChanged && !update.viewportChanged && tree === this.tree) return
        this.tree = tree
        this.decorations = isolatesIn(update.view)
      }
    },
    {
      provide: (plugin) => {
        const get = (view: EditorView): DecorationSet => view.plugin(plugin)?.decorations ?? Decoration.none
        return Prec.lowest([EditorView.decorations.of(get), EditorView.bidiIsolatedRanges.of(get)])
      },
    },
  )
  return [plugin, EditorView.perLineTextDirection.of(false)]
}

function isolatesIn(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at)
      if (rightToLeft.test(line.text)) addIsolates(view, line, builder)
      at = line.to + 1
    }
  }
  return builder.finish()
}

function addIsolates(view: EditorView, { from, to }: Line, builder: RangeSetBuilder<Decoration>): void {
  syntaxTree(view.state).iterate({
    from,
    to,
    enter(node) {
      const isText = texts.has(node.name)
      if (!isText && !names.has(node.name)) return true
      const start = Math.max(node.from, from)
      const end = Math.min(node.to, to)
      if (start < end) builder.add(start, end, isText ? isolateText : isolate)
      return false
    },
  })
}
