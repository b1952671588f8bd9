import type { Language } from '../../model/language.ts'
import { bodySizeOf, headingFaceOf, headingSizeOf, style, textWidth } from '../style.ts'
import { element } from '../xml.ts'
import { noteStyles } from './note-styles.ts'
import { optionalStyles } from './optional-styles.ts'
import { characterStyle, headingStyle, paragraphStyle } from './style-ids.ts'
import { blockStyles } from './block-styles.ts'
import { JUSTIFIED, lineOf, listText, mastheadLine, runningText } from './lines.ts'
import { characterProperties, paragraphProperties, scaled, type ParagraphStyleProperties } from './style-properties.ts'
import { type StyleEntry, writeCharacterStyle, writeParagraphStyle } from './style-entries.ts'
import { type NumbersOfStyles, withNumber } from './style-numbers.ts'
import { tableStyles, tableTextStyles } from './table-styles.ts'
import { typographyOf, type Typography } from './typography.ts'

/**
 * The styles of a paper as the part word/styles.xml. They hold every measure and face, so that whoever edits the paper in Word
 * changes a style and not its paragraphs. The library's own calls for styles lack widow control, page breaks and table styles.
 */
export function writeStyles(language: Language, needed: StylesNeeded = {}): string {
  const { hasNotes = false, hasBlocks = false } = needed
  const typography = typographyOf(language)
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    element(
      'w:styles',
      { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
      documentDefaults(typography),
      element(
        'w:style',
        { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': paragraphStyle.base },
        element('w:name', { 'w:val': 'Normal' }),
        element('w:qFormat', {}),
        paragraphProperties(baseParagraph(typography), 'base'),
      ),
      element(
        'w:style',
        { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
        element('w:name', { 'w:val': 'Default Paragraph Font' }),
        element('w:uiPriority', { 'w:val': 1 }),
        element('w:semiHidden', {}),
      ),
      ...tableStyles(),
      ...[...paragraphStyles(typography), ...optionalStyles(), ...(hasBlocks ? blockStyles(typography) : [])]
        .flatMap((entry) => withNumber(entry, needed))
        .map((entry) => writeParagraphStyle(entry, typography.complexScale)),
      writeCharacterStyle(characterStyle.symbol, '_ Symbol', { noProof: true }),
      writeCharacterStyle(characterStyle.series, '_ Series', { noProof: true, size: style.masthead.seriesSize }),
      writeCharacterStyle(characterStyle.raised, '_ Raised', { superscript: true }),
      ...(hasNotes ? noteStyles(typography) : []),
    )
  )
}

function documentDefaults(typography: Typography): string {
  const { fonts, languages, eastAsian, complexScale } = typography
  const faces = element('w:rFonts', {
    // Without the hint Word takes quotation marks and dashes, which both scripts have, from the Latin font.
    'w:hint': eastAsian ? 'eastAsia' : undefined,
    'w:ascii': fonts.latin,
    'w:hAnsi': fonts.latin,
    'w:eastAsia': fonts.eastAsian,
    'w:cs': fonts.complex,
  })
  const size = characterProperties(scaled({ size: bodySizeOf(typography) }, complexScale)).replace(/<\/?w:rPr>/g, '')
  // A slot that is left out would be filled by whoever opens the paper, and quotation marks checked as of another language.
  const tags = element('w:lang', {
    'w:val': languages.latin,
    'w:eastAsia': languages.eastAsian ?? languages.latin,
    'w:bidi': languages.bidi ?? languages.latin,
  })
  return element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, element('w:rPr', {}, faces, size, tags)),
    element('w:pPrDefault', {}),
  )
}

const baseParagraph = (typography: Typography): ParagraphStyleProperties => ({
  ...lineOf(typography, bodySizeOf(typography)),
  after: 0,
  hyphenated: false,
  ...(typography.rightToLeft ? { rightToLeft: true } : {}),
})

function paragraphStyles(typography: Typography): readonly StyleEntry[] {
  const { rightToLeft, eastAsian } = typography
  const line = (size: number, leading?: number): ParagraphStyleProperties => lineOf(typography, size, leading)
  const { masthead, titleBlock, headings, annex, table } = style
  const column = { indent: style.columnIndent, indentEnd: style.columnIndent }
  const heading = (level: keyof typeof headings, name: string): StyleEntry => {
    const { before, after } = headings[level]
    const face = headingFaceOf(level, !eastAsian && !rightToLeft)
    const size = headingSizeOf(level, typography)
    const paragraph = { ...column, ...line(size), keepNext: true, keepLines: true, before, after, outline: level - 1 }
    return [headingStyle[level], name, paragraph, { size, ...faceOf(face) }, paragraphStyle.base, paragraphStyle.text]
  }
  const outer = { odd: rightToLeft ? 'left' : 'right', even: rightToLeft ? 'right' : 'left' } as const
  // A symbol and a page number read from left to right in every script: their lines are set so, not only their characters.
  const furniture = (side: 'odd' | 'even'): ParagraphStyleProperties => ({
    alignment: outer[side],
    ...(rightToLeft ? { rightToLeft: false } : {}),
  })
  const firstLine = mastheadLine()
  const quoteIndent = style.columnIndent + style.quotation.indent
  return [
    [paragraphStyle.text, '_ Single Txt', { ...column, after: style.body.after, ...JUSTIFIED }, runningText(typography)],
    [
      paragraphStyle.quotation,
      '_ Quotation',
      { indent: quoteIndent, indentEnd: quoteIndent, after: style.body.after, ...JUSTIFIED },
      runningText(typography),
    ],
    [paragraphStyle.organization, '_ Organization', { leastLine: firstLine.organization }, { size: masthead.organizationSize }],
    [
      paragraphStyle.mastheadSymbol,
      '_ Masthead Symbol',
      { leastLine: firstLine.symbol, alignment: 'right', ...(rightToLeft ? { rightToLeft } : {}) },
      { size: masthead.symbolSize },
    ],
    // A picture is not cut to the distance of lines.
    [paragraphStyle.emblem, '_ Emblem', { leastLine: bodySizeOf(typography) }],
    [
      paragraphStyle.organ,
      '_ Organ',
      { indentEnd: masthead.gap, ...line(masthead.organSize, masthead.organLeading) },
      { size: masthead.organSize, bold: true },
    ],
    [paragraphStyle.particulars, '_ Particulars', {}, { size: masthead.particularsSize }],
    ...(rightToLeft ? [particularsFromLeft] : []),
    [
      paragraphStyle.titleLine,
      '_ Title Line',
      { after: titleBlock.lineAfter, keepNext: true },
      { size: titleBlock.lineSize, ...faceOf(titleBlock.lineFace) },
    ],
    [paragraphStyle.openingLine, '_ Title Line First', { before: masthead.after }, {}, paragraphStyle.titleLine],
    [
      paragraphStyle.title,
      '_ H_M',
      {
        ...column,
        ...line(titleBlock.titleSize),
        before: titleBlock.before,
        after: titleBlock.after,
        keepNext: true,
        keepLines: true,
        outline: 0,
      },
      { size: titleBlock.titleSize, bold: true },
      paragraphStyle.base,
      paragraphStyle.text,
    ],
    heading(1, '_ H _Ch_'),
    heading(2, '_ H_1'),
    heading(3, '_ H_2/3'),
    heading(4, '_ H_4'),
    [paragraphStyle.listItem, '_ List Item', { ...column, after: style.list.after }, listText(typography)],
    [paragraphStyle.listSubItem, '_ List Sub-item', {}, {}, paragraphStyle.listItem],
    [
      paragraphStyle.documentEntry,
      '_ Document Entry',
      { ...column, after: style.documentList.after, ...(eastAsian ? JUSTIFIED : {}) },
      runningText(typography),
    ],
    [
      paragraphStyle.annexLabel,
      '_ Annex Label',
      {
        ...line(annex.labelSize),
        pageBreakBefore: true,
        keepNext: true,
        before: 0,
        after: annex.after,
        indent: 0,
        indentEnd: 0,
        outline: 0,
      },
      { size: annex.labelSize, bold: true },
      headingStyle[1],
      paragraphStyle.annexTitle,
    ],
    [
      paragraphStyle.annexTitle,
      '_ Annex Title',
      { ...column, ...line(annex.titleSize), keepNext: true, keepLines: true, before: 0, after: annex.after, outline: 1 },
      { size: annex.titleSize, bold: true },
      headingStyle[1],
      paragraphStyle.text,
    ],
    ...tableTextStyles(typography),
    // Hidden, so that it begins no page of its own where a table fills the page to its foot.
    [paragraphStyle.tableEnd, '_ Table End', { exactLine: table.endHeight }, { size: table.endHeight, hidden: true }],
    [paragraphStyle.oddHeader, '_ Header Odd', furniture('odd'), { size: style.runningHead.size }],
    [paragraphStyle.evenHeader, '_ Header Even', furniture('even'), { size: style.runningHead.size }],
    [paragraphStyle.oddFooter, '_ Footer Odd', furniture('odd'), { size: style.runningHead.size }],
    [paragraphStyle.evenFooter, '_ Footer Even', furniture('even'), { size: style.runningHead.size }],
    [
      paragraphStyle.jobFooter,
      '_ Footer Job',
      { ...(rightToLeft ? { rightToLeft: false } : {}), alignment: 'left', endTab: textWidth },
      { size: style.runningHead.size },
    ],
    // A job number reads from left to right in every script: its line is set so, at the side where lines of the paper begin.
    [
      paragraphStyle.jobLine,
      '_ Job Line',
      { leastLine: style.foot.size * style.foot.leading, ...(rightToLeft ? { rightToLeft: false, alignment: 'right' } : {}) },
      { size: style.foot.size },
    ],
    [
      paragraphStyle.qrCode,
      '_ QR Code',
      {
        leastLine: bodySizeOf(typography),
        alignment: rightToLeft ? 'left' : 'right',
        ...(rightToLeft ? { rightToLeft: false } : {}),
      },
    ],
    [
      paragraphStyle.draftMark,
      '_ Draft Mark',
      { alignment: 'center' },
      { size: style.draft.size, bold: true, color: style.draft.color },
    ],
  ]
}

const faceOf = (face: ReturnType<typeof headingFaceOf>): { bold?: true; italic?: true } =>
  face === 'bold' ? { bold: true } : face === 'italic' ? { italic: true } : {}

/** Styles that only some papers need: of notes at the foot, and of notes and tables within the text; and which styles number their paragraphs. */
interface StylesNeeded extends NumbersOfStyles {
  readonly hasNotes?: boolean
  readonly hasBlocks?: boolean
}

const particularsFromLeft: StyleEntry = [
  paragraphStyle.particularsFromLeft,
  '_ Particulars From Left',
  { rightToLeft: false, alignment: 'left' },
  {},
  paragraphStyle.particulars,
]
