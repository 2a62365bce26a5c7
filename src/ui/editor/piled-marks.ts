/** Thousands of marks on one letter would hold up the page whenever their line is drawn: they are counted instead. */
import { Decoration, EditorView, MatchDecorator, ViewPlugin, WidgetType } from '@codemirror/view'

class Count extends WidgetType {
  readonly marks: number

  constructor(marks: number) {
    super()
    this.marks = marks
  }

  override eq(other: Count): boolean {
    return other.marks === this.marks
  }

  override toDOM(): HTMLElement {
    const sign = document.createElement('span')
    sign.className = 'cm-specialChar'
    sign.textContent = `⟨+${this.marks}⟩`
    return sign
  }
}

/** More marks than thirty, the limit of Unicode's stream-safe texts (UAX 15): no language has as many. */
const piles = new MatchDecorator({
  regexp: /\p{M}{30}(\p{M}+)/gu,
  decorate(add, ...[, to, { 1: tooMany = '' }]) {
    add(to - tooMany.length, to, Decoration.replace({ widget: new Count(tooMany.length) }))
  },
})

/** An extension that draws no more than thirty marks on one letter. The text itself stays as it is. */
export const piledMarks = ViewPlugin.define(
  (view) => ({
    decorations: piles.createDeco(view),
    update(update) {
      this.decorations = piles.updateDeco(update, this.decorations)
    },
  }),
  {
    decorations: ({ decorations }) => decorations,
    provide: (plugin) =>
      EditorView.atomicRanges.of((view) => view.plugin(plugin)?.decorations ?? Decoration.none),
  },
)
