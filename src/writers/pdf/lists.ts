import { addressesOf } from '../../document/links.ts'
import type { DocumentList, ListItem, NumberedList } from '../../document/tree.ts'
import type { Mark } from '../../model/language.ts'
import { style } from '../style.ts'
import { numberMark } from '../../document/print.ts'
import type { ParagraphBox } from './pages/box.ts'
import type { SetParagraph } from './set-paragraph.ts'
import type { StructureAttributes, StructureElement } from './structure.ts'

const NUMBERING: Record<Mark['style'], NonNullable<StructureAttributes['numbering']>> = {
  decimal: 'Decimal',
  'lower-latin': 'LowerAlpha',
  // ISO 32000-1 knows no name for it; the labels are there to be read.
  'arabic-abjad': 'None',
}

/** The agenda: items with their marks, sub-items under them. */
export function numberedListBoxes(
  list: NumberedList,
  marks: readonly Mark[],
  set: SetParagraph,
  parent: StructureElement,
): ParagraphBox[] {
  return itemBoxes(list.items, marks, set, parent)
}

function itemBoxes(
  items: readonly ListItem[],
  marks: readonly Mark[],
  set: SetParagraph,
  parent: StructureElement,
): ParagraphBox[] {
  const [first] = items
  if (!first) return []
  const list = parent.add('L', { numbering: NUMBERING[marks[first.number.depth]?.style ?? 'decimal'] })
  return items.flatMap(({ id, number, content, children, change }) => {
    const item = list.add('LI')
    const markTag = item.add('Lbl')
    const body = item.add('LBody')
    const box = set(content, {
      unit: id,
      alignment: 'start',
      after: style.list.after,
      left: style.columnIndent + number.depth * style.list.childIndent,
      right: style.columnIndent,
      mark: numberMark(number, change),
      staysWithNext: children.length > 0,
      tag: body.add('P'),
      markTag,
    })
    return [box, ...itemBoxes(children, marks, set, body)]
  })
}

/** The documentation of an item: one cited paper after the other, without marks; its symbol leads to where the public reads it. */
export function documentListBoxes(block: DocumentList, set: SetParagraph, parent: StructureElement): ParagraphBox[] {
  const list = parent.add('L', { numbering: 'None' })
  const { columnIndent, documentList } = style
  return block.entries.map((entry) => {
    const { id, content, change } = entry
    const tag = list.add('LI').add('LBody').add('P')
    const addressOf = addressesOf(entry)
    return set(content, {
      unit: id,
      after: documentList.after,
      left: columnIndent,
      right: columnIndent,
      tag,
      id: change === 'deleted' ? undefined : id,
      targetOf: (symbol) => ({ address: addressOf(symbol) }),
    })
  })
}
