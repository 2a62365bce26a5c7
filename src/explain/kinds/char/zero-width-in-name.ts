import type { Kind } from '../../kind.ts'
import { missingIdentifier } from '../../places.ts'
import { replaced } from '../../unreadable.ts'
import { codePointName } from '../../words/signs.ts'

const invisible = /\u200c|\u200d|\u00ad|\u2060|\ufeff/g

/** An invisible sign in a name: legal, and it makes another name. */
export const zeroWidthInName: Kind = {
  kind: 'char.zero-width-in-name',
  failed(program) {
    const name = missingIdentifier(program)
    if (!name) return null
    const plain = name.name.replace(invisible, '')
    const meant = program.namesHere.find(
      (each) => each !== name.name && each.replace(invisible, '') === plain,
    )
    if (meant === undefined) return null
    const [sign = ''] = (name.name + meant).match(invisible) ?? []
    const edits = program.nodes.flatMap((node) =>
      node.type === 'Identifier' && (node.name === meant || node.name === name.name) && node.name !== plain
        ? [replaced(node, plain)]
        : [],
    )
    return { at: name, params: { name: plain, sign: codePointName(sign) }, edits }
  },
}

export const provokes = [
  'let total\u200d = 8;\nconsole.log(total);',
  'let نام = 1;\nconsole.log(نا\u200cم);',
  'let نام‌من = 5;\nconsole.log(ناممن);',
]
export const nearMisses = ['let total = 8;\nconsole.log(totale);', 'let می\u200cرود = 1;\nconsole.log(x)']
