import type { Annex, Block, Heading } from '../../document/tree.ts'
import { hasItalics } from '../fonts/east-asian.ts'
import { headingFaceOf, headingSizeOf, style } from '../style.ts'
import { contentWithout, rankOf, textOf } from '../../document/contents.ts'
import type { Language } from '../../model/language.ts'
import { markLook } from './mark-look.ts'
import { outlineTracker } from './outline.ts'
import type { OutlineEntry, ParagraphBox } from './pages/box.ts'
import type { SetParagraph } from './set-paragraph.ts'
import type { StructureElement, StructureType } from './structure.ts'

/** Gives the structure type of a heading, so that no level is passed over (ISO 14289-1, 7.4.2). */
type HeadingTypes = (heading: Pick<Heading, 'level' | 'rank'>) => StructureType

const TYPES: readonly StructureType[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6']

/**
 * Headings stand under the title of the paper, where it has one, which is the first. A documentation head is one level below the item that
 * it belongs to, whatever that item's level is.
 */
export function headingTypes(isTitled: boolean): HeadingTypes {
  const over = isTitled ? 1 : 0
  let last = over
  return (heading) => {
    const own = Math.min(rankOf(heading) + over, last + 1, TYPES.length)
    if (heading.level < 4) last = own
    return TYPES[own - 1] ?? 'H6'
  }
}

/** What a heading, or an annex, has of those before it: its type in the structure, and its entry in the outline. */
export interface HeadingPlace {
  readonly type: StructureType
  readonly entry: OutlineEntry | undefined
}

/** Gives the place of each block among the headings, which is to be asked for in the order in which they stand; others are text. */
export function headingPlaces(isTitled: boolean): (block: Block) => HeadingPlace {
  const typeOf = headingTypes(isTitled)
  const outline = outlineTracker()
  return (block) => {
    if (block.kind !== 'heading' && block.kind !== 'annex') return TEXT
    const [level, titled] =
      block.kind === 'annex' ? [{ level: 1 as const }, { id: block.id, title: titleOf(block) }] : [block, block]
    return { type: typeOf(level), entry: block.change === 'deleted' ? undefined : outline(titled) }
  }
}

const TEXT: HeadingPlace = { type: 'P', entry: undefined }

/** In one line, where two follow one another on the page. */
function titleOf({ label, title }: Annex): string {
  return [label, title].map((text) => textOf(contentWithout('deleted', text))).join(' — ')
}

export function headingBox(
  block: Heading,
  language: Language,
  set: SetParagraph,
  outlineEntry: OutlineEntry | undefined,
  tag: StructureElement,
): ParagraphBox {
  const { before, after } = style.headings[block.level]
  const face = headingFaceOf(block.level, hasItalics(language))
  const size = headingSizeOf(block.level, language)
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
    ...markLook(block.number, block.change, language, size),
    outlineEntry,
    unit: block.id,
    id: block.change === 'deleted' ? undefined : block.id,
    tag,
  })
}

/** Label and title of an annex: two lines on a new page, one heading. */
export function annexHeadBoxes(
  block: Annex,
  set: SetParagraph,
  outlineEntry: OutlineEntry | undefined,
  tag: StructureElement,
): ParagraphBox[] {
  const { labelSize, titleSize, after } = style.annex
  const look = { bold: true, alignment: 'start', after, staysWithNext: true, tag } as const
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
