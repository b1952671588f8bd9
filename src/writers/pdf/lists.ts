import { addressesOf } from '../../document/links.ts'
import type { DocumentList, NumberedList } from '../../document/tree.ts'
import type { Language } from '../../model/language.ts'
import type { Mark } from '../../model/mark-schema.ts'
import { markAt } from '../../model/session-marks.ts'
import { bodySizeOf, style } from '../style.ts'
import { markLook } from './mark-look.ts'
import type { ParagraphBox } from './pages/box.ts'
import type { SetParagraph } from './set-paragraph.ts'
import type { StructureAttributes, StructureElement } from './structure.ts'

const NUMBERING: Record<Mark['style'], NonNullable<StructureAttributes['numbering']>> = {
  decimal: 'Decimal',
  'lower-latin': 'LowerAlpha',
  'upper-latin': 'UpperAlpha',
  'lower-roman': 'LowerRoman',
  'upper-roman': 'UpperRoman',
  bullet: 'Disc',
  // ISO 32000-1 knows no name for these; the labels are there to be read.
  'arabic-abjad': 'None',
  'han-numerals': 'None',
  words: 'None',
  none: 'None',
}

/** Items with their marks, and those under them. */
export function numberedListBoxes(
  { items }: Pick<NumberedList, 'items'>,
  language: Language,
  set: SetParagraph,
  parent: StructureElement,
  depth = 0,
): ParagraphBox[] {
  const [first] = items
  if (!first) return []
  const { number: counted } = first
  const counting = counted && markAt(language, counted.family ?? 'items', counted.depth)?.style
  const marks = items.map(({ number }) => number)
  const list = parent.add('L', { numbering: NUMBERING[counting ?? (counted ? 'decimal' : 'none')] })
  return items.flatMap(({ id, number, content, children, change }) => {
    const item = list.add('LI')
    const markTag = number && item.add('Lbl')
    const body = item.add('LBody')
    const box = set(content, {
      unit: id,
      alignment: 'start',
      after: style.list.after,
      left: style.columnIndent + (number?.depth ?? depth) * style.list.childIndent,
      right: style.columnIndent,
      ...markLook(number, change, language, bodySizeOf(language), marks),
      staysWithNext: children.length > 0,
      tag: body.add('P'),
      markTag,
    })
    return [box, ...numberedListBoxes({ items: children }, language, set, body, depth + 1)]
  })
}

/** The documentation of an item: one cited paper after the other, without marks; its symbol leads to where the public reads it. */
/** Short entries with long names and symbols: justified, their words would stand far apart, unless Han gives way between any two characters. */
export function documentListBoxes(
  block: DocumentList,
  language: Language,
  set: SetParagraph,
  parent: StructureElement,
): ParagraphBox[] {
  const list = parent.add('L', { numbering: 'None' })
  const { columnIndent, documentList } = style
  return block.entries.map((entry) => {
    const { id, content, change } = entry
    const tag = list.add('LI').add('LBody').add('P')
    const addressOf = addressesOf(entry)
    return set(content, {
      unit: id,
      alignment: language['spaced-scripts'] ? 'justify' : 'start',
      after: documentList.after,
      left: columnIndent,
      right: columnIndent,
      tag,
      id: change === 'deleted' ? undefined : id,
      targetOf: (symbol) => ({ address: addressOf(symbol) }),
    })
  })
}
