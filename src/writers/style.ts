import type { Language } from '../model/language.ts'
import type { Mark } from '../model/mark-schema.ts'

type Face = 'regular' | 'bold' | 'italic'

/**
 * How a paper looks: every measure of every writer stands here, in points (1/72 inch) unless a name says otherwise.
 * Sizes of type follow the UN Editorial Manual where it gives them (EM-head: chapter heads 14, A-heads 12, lesser heads 10,
 * bold); body type of 10 points agrees with these. Page: A4, as the papers of Vienna. Margins, indents and leading are
 * settings of this edition.
 */
export const style = {
  page: {
    /** A4. */
    width: 595.28,
    height: 841.89,
    marginTop: 72,
    marginBottom: 68,
    /** The inner text column of a Vienna paper starts well inside the sheet; title and masthead use the full width. */
    marginLeft: 60,
    marginRight: 60,
    /** From the upper edge of the sheet to the running head. */
    headerTop: 40,
    /** From the lower edge of the sheet to the page number. */
    footerBottom: 36,
    /** From the upper edge of the sheet to the draft mark, or to the note of a redline. */
    draftTop: 20,
  },
  /** Added on both sides of text that is narrower than masthead and table. */
  columnIndent: 54,
  /** From an item's mark to its words. */
  hangingIndent: 27,
  /** The same where a mark is a word, or has one: Item 1. */
  wideHangingIndent: 66,
  /** Size as in issued papers; a language may have another, see `bodySizeOf`. */
  body: { size: 10, leading: 1.3, after: 6.5 },
  /** How the lines of a PDF are filled: in em of their type unless a name says otherwise. */
  lines: {
    /** From the head of the em box down to the baseline. */
    baseline: 0.86,
    /** A blank takes as many units of room as this, a gap between two Han characters one. */
    blankUnits: 4,
    /** How far a unit of room may be drawn out before a line looks loose. */
    ease: 0.07,
    /** How far it may be drawn out at all: past that the holes in a line are worse than its short end, and it stays as it is. */
    loosest: 0.12,
    /** The same where only blanks are drawn out: how wide one may become. */
    widestBlank: 0.6,
    /** What a blank and a gap between scripts can give up. */
    shrink: 0.08,
    /** A last line shorter than this looks like an accident. */
    runt: 3,
    /** The least room between a letter and one of the next line, where letters reach as far as those of Arabic. In points. */
    apart: 0.5,
    /** Share of a full-width mark that is empty and goes at a line's edge and beside another mark. */
    emptyHalf: 0.48,
  },
  masthead: {
    organizationSize: 14,
    symbolSize: 10.5,
    /** The series letters before the first stroke of the symbol (masthead of the UN: 20 points). */
    seriesSize: 20,
    /** Width of the emblem, and of its column at the left of the organ. */
    emblemWidth: 54,
    emblemColumn: 66,
    /** The most room that a logo takes in place of the emblem, and its distance from the organ. */
    logo: { width: 118, height: 46, gap: 12 },
    organSize: 17,
    organLeading: 1.25,
    particularsSize: 10.5,
    /** Share of the width that emblem and organ take, beside the particulars. */
    organShare: 0.7,
    /** Characters that a symbol has room for over the particulars, and the share of the width that a longer one, such as a joint one, has. */
    symbolLength: 26,
    longSymbolShare: 0.55,
    /** Between the organ and the particulars. */
    gap: 14,
    /** Between organization and symbol and the rule under them. */
    ruleBefore: 2,
    ruleWidth: 0.5,
    /** Between the two rules and what stands between them. */
    paddingY: 10,
    heavyRuleWidth: 1.5,
    after: 14,
  },
  titleBlock: {
    /** The lines over the title, and of them that with dates and place. */
    lineFace: 'bold' as Face,
    datesFace: 'bold' as Face,
    lineSize: 10.5,
    titleSize: 17,
    lineAfter: 3,
    before: 11,
    after: 5,
  },
  headings: {
    1: { size: 14, before: 14, after: 9, face: 'bold' },
    2: { size: 12, before: 12, after: 6, face: 'bold' },
    3: { size: 10, before: 9, after: 5, face: 'bold' },
    /** Of a documentation list; Han and Arabic have no italics, and would not stand out from the text. */
    4: { size: 10, before: 7, after: 4, face: 'italic' as Face, upright: 'bold' as Face },
  },
  /** `markGap`: the least room between a mark and the words after it. */
  list: { after: 4, childIndent: 27, markGap: 2 },
  documentList: { after: 3 },
  quotation: { indent: 27 },
  /** A note within the text. */
  noteBlock: { indent: 27, size: 9 },
  /** At the foot of the page, under a short rule; room for a mark of two figures, from which the text hangs. */
  /** A sign of a mark that is wider than its room takes half an em, and parts it from the words by as much. */
  note: {
    size: 9,
    leading: 1.22,
    before: 9,
    ruleLength: 72,
    ruleWidth: 0.5,
    gap: 4,
    after: 2,
    hangingIndent: 14,
    signWidth: 0.5,
  },
  /** A short rule in the middle under the end of the paper, as some houses have it. */
  closingRule: { isDrawn: false as boolean, length: 72, width: 0.5, before: 24 },
  annex: { labelSize: 14, titleSize: 14, after: 10 },
  table: {
    size: 9.5,
    leading: 1.25,
    paddingX: 4,
    /** How far a line of an entry that is turned over stands in, so that it does not look like a new one. */
    turnedIndent: 8,
    paddingY: 2.5,
    ruleWidth: 0.5,
    headRuleWidth: 1,
    /** Under a table after which the text goes on. */
    after: 9,
    /** Height of the paragraph that Word wants between two tables and after a last one. */
    endHeight: 1,
  },
  runningHead: {
    size: 9,
    /** Under a draft mark or the note of a redline. */
    gap: 4,
  },
  /**
   * The page number at the foot: with the number of pages (2/14), or alone. Vienna papers up to about 2016 seem to have it alone and later
   * ones with the number of pages; when that began could not be dated.
   */
  pageNumber: { withTotal: true as boolean },
  /** The foot of the first page, where the job number is known. */
  foot: {
    size: 8.5,
    leading: 1.2,
    /** From the upper edge of the foot, which is the lower margin of the sheet, to the job line. */
    before: 6,
    /** From the end of the text, where a paper has no sheets. */
    afterText: 26,
    barCodeBefore: 3,
    barCodeWidth: 92,
    barCodeHeight: 14,
    /** The digits under the bars. */
    digitsSize: 8,
    digitsBefore: 1,
    /** Side of the QR code with its free zone: a module of 29 is then 0.45 mm wide. */
    qrCodeSize: 48,
  },
  /** Gap between Han and Latin letters or digits, in em (CLREQ, section 3.2.2 on mixed text). */
  scriptGap: 0.25,
  draft: { size: 10.5, color: '#a01c1c' },
  /** The lines say all that the colours say; on white both have a contrast of more than 7 to 1. */
  redline: {
    noteSize: 8.5,
    inserted: { color: '#144a8c' },
    deleted: { color: '#96201c' },
    /** The bar beside changed lines, its distance from the text, and the least space between paragraphs over which it does not run on. */
    bar: { width: 1.5, distance: 14, color: '#444444', bridge: 24 },
    lineWidth: 0.6,
    /**
     * How far below the baseline a line is drawn, in em: under all letters, or through the middle of Han, of small letters, or of figures and
     * capitals, where it meets neither a hyphen nor the bar of a 4.
     */
    lineBelow: { letters: 0.17, han: -0.36, small: -0.25, capitals: -0.32 },
    /** How far a line through the number of an item goes beyond it at either end, so that it is seen even over a single figure. */
    markOverhang: 1.5,
    /** Between an earlier number of an item and the later one. */
    markGap: 4,
    /** Between a deleted piece and the inserted one in its place, in em, so that the two are not read as one word. */
    gap: 0.16,
  },
  /** What the HTML file alone has. */
  web: {
    /** Raised type, in em; in PDF and Word the program that sets it has its own. */
    raisedSize: 0.65,
    /** The line under a link, and its distance from the baseline in em. */
    link: { color: 'gray', offset: 0.2 },
    /** Behind what an address leads to. */
    targetColor: '#fff3c4',
    /** The frame around a link that has the focus, and its distance from the link, in CSS pixels. */
    focusWidth: 2,
    /** Room at either side of a narrow screen, as a share of its width. */
    narrowMargin: 0.05,
    /** Share of the width of the masthead that the organ may lose before the particulars stand under it. */
    organYield: 0.2,
  },
} as const

/** From the mark of an item to its words: a mark with a word in it needs more room. */
export function hangingIndentOf(mark: Mark | undefined): number {
  const isWide = mark !== undefined && (mark.style === 'words' || /\p{L}{2}/u.test(mark.before + mark.after))
  return isWide ? style.wideHangingIndent : style.hangingIndent
}

/** Size of body text in a language, in points. */
export const bodySizeOf = (language: Pick<Language, 'body-size'>): number => language['body-size'] ?? style.body.size

/** Size of a heading in a language, in points: the lesser ones have that of the text. */
export function headingSizeOf(level: keyof typeof style.headings, language: Pick<Language, 'body-size'>): number {
  const { size } = style.headings[level]
  return size === style.body.size ? bodySizeOf(language) : size
}

/** The face of a heading; of a script without italics that which it has instead. */
export function headingFaceOf(level: keyof typeof style.headings, hasItalics: boolean): Face {
  const heading = style.headings[level]
  return 'upright' in heading && !hasItalics ? heading.upright : heading.face
}

/** Width between the margins. */
export const textWidth = style.page.width - style.page.marginLeft - style.page.marginRight

/** Twips (1/20 point), the unit of Word. */
export const twips = (points: number): number => Math.round(points * 20)

/** Points of a length in twips. */
export const pointsOf = (length: number): number => length / 20

/** Half-points, the unit of type sizes in Word. */
export const halfPoints = (points: number): number => Math.round(points * 2)

/** Eighths of a point, the unit of rules in Word. */
export const eighthPoints = (points: number): number => Math.round(points * 8)
