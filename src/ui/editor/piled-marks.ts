/** Thousands of marks on one letter would hold up the page whenever their line is drawn: they are counted instead. */
import { Decoration, EditorView, MatchDecorator, ViewPlugin, WidgetType } from '@codemirror/view'
import { nameOfPile, piledMarks } from '../parts/visible-signs.ts'

class PileWidget extends WidgetType {
  readonly name: string

  constructor(name: string) {
    super()
    this.name = name
  }

  override eq(other: PileWidget): boolean {
    return other.name === this.name
  }

  override toDOM(): HTMLElement {
    const sign = document.createElement('span')
    sign.className = 'cm-specialChar'
    sign.textContent = this.name
    return sign
  }
}

const piles = new MatchDecorator({
  regexp: piledMarks,
  decorate(add, ...[, to, { 1: tooMany = '' }]) {
    add(to - tooMany.length, to, Decoration.replace({ widget: new PileWidget(nameOfPile(tooMany)) }))
  },
})

/** An extension that draws no more than thirty marks on one letter. The text itself stays as it is. */
export const countedPiles = ViewPlugin.define(
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
