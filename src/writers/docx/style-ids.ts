import type { HeadingLevel } from '../../document/tree.ts'

/** Ids of the styles of paragraphs. Their names, which an editor sees, are those of the UN's own Word templates where it has them. */
export const paragraphStyle = {
  base: 'Normal',
  text: 'SingleTxt',
  quotation: 'Quotation',
  organization: 'Organization',
  mastheadSymbol: 'MastheadSymbol',
  emblem: 'Emblem',
  organ: 'Organ',
  particulars: 'Particulars',
  /** In a right-to-left paper: particulars that stay in a language written from the left. */
  particularsFromLeft: 'ParticularsFromLeft',
  openingLine: 'OpeningLine',
  titleLine: 'TitleLine',
  /** The line with dates and place, where it has a face of its own; and the same where it is the first one. */
  datesLine: 'DatesLine',
  openingDatesLine: 'OpeningDatesLine',
  title: 'HM',
  listItem: 'ListItem',
  listSubItem: 'ListSubItem',
  documentEntry: 'DocumentEntry',
  /** By these ids, for want of names that are taken, programs that do not ask on what a style is based know the headings of an annex. */
  annexLabel: 'Heading1',
  annexTitle: 'Heading2',
  tableHead: 'TableHead',
  tableBand: 'TableBand',
  tableText: 'TableText',
  /** Of a row that stands on one page with the next one. */
  tableTextKept: 'TableTextKept',
  tableEntry: 'TableEntry',
  tableEntryKept: 'TableEntryKept',
  tableEnd: 'TableEnd',
  /** Between a table and the text that goes on after it. */
  tableAfter: 'TableAfter',
  /** A note within the text. */
  noteBlock: 'NoteText',
  /** Text that a list goes on with. */
  leadingText: 'LeadingTxt',
  closingRule: 'ClosingRule',
  oddHeader: 'OddHeader',
  evenHeader: 'EvenHeader',
  oddFooter: 'OddFooter',
  evenFooter: 'EvenFooter',
  /** Where the job number stands at the inner side. */
  jobFooter: 'JobFooter',
  jobLine: 'JobLine',
  qrCode: 'QRCode',
  draftMark: 'DraftMark',
  note: 'FootnoteText',
} as const

export const headingStyle: Readonly<Record<HeadingLevel, string>> = { 1: 'HCh', 2: 'H1', 3: 'H23', 4: 'H4' }

/** The style of paragraphs that look like those of a numbered style and have no number. */
export const unnumbered = (style: string): string => `${style}Unnumbered`

export const characterStyle = { symbol: 'Symbol', series: 'Series', raised: 'Raised', noteMark: 'FootnoteReference' } as const

export const tableStyle = { masthead: 'MastheadTable', foot: 'FootTable', table: 'PaperTable' } as const
