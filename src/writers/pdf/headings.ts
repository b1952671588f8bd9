import type { Annex, Heading } from '../../document/tree.ts'
import { style } from '../style.ts'
import { contentWithout, textOf } from '../../document/contents.ts'
import { numberMark } from '../../document/print.ts'
import type { OutlineTracker } from './outline.ts'
import type { ParagraphBox } from './pages/box.ts'
import type { SetParagraph } from './set-paragraph.ts'
import type { StructureElement, StructureType } from './structure.ts'

/** Gives the structure type of a heading, so that no level is passed over (ISO 14289-1, 7.4.2). */
type HeadingTypes = (level: number) => StructureType

const TYPES: readonly StructureType[] = ['H1', 'H2', 'H3', 'H4']

/** A documentation head is one level below the item that it belongs to, whatever that item's level is. */
export function headingTypes(): HeadingTypes {
  let last = 0
  return (level) => {
    const own = Math.min(level, last + 1)
    if (level < 4) last = own
    return TYPES[own - 1] ?? 'H4'
  }
}

export function headingBox(block: Heading, set: SetParagraph, outline: OutlineTracker, tag: StructureElement): ParagraphBox {
  const { size, before, after, face } = style.headings[block.level]
  return set(block.content, {
    size,
    bold: face === 'bold',
    italics: face === 'italic',
    alignment: 'start',
    isBalanced: true,
    before,
    after,
    staysWithNext: true,
    left: style.columnIndent,
    right: style.columnIndent,
    mark: block.number && numberMark(block.number, block.change),
    outlineEntry: block.change === 'deleted' ? undefined : outline(block),
    unit: block.id,
    id: block.change === 'deleted' ? undefined : block.id,
    tag,
  })
}

/** Label and title of an annex: two lines on a new page, one heading. */
export function annexHeadBoxes(block: Annex, set: SetParagraph, outline: OutlineTracker, tag: StructureElement): ParagraphBox[] {
  const { labelSize, titleSize, after } = style.annex
  const look = { bold: true, alignment: 'start', after, staysWithNext: true, tag } as const
  const title = `${textOf(contentWithout('deleted', block.label))} ${textOf(contentWithout('deleted', block.title))}`
  const outlineEntry = block.change === 'deleted' ? undefined : outline({ id: block.id, title })
  return [
    set(block.label, { ...look, unit: `${block.id}.label`, size: labelSize, outlineEntry, beginsPage: true }),
    set(block.title, {
      unit: `${block.id}.title`,
      ...look,
      size: titleSize,
      left: style.columnIndent,
      right: style.columnIndent,
    }),
  ]
}
