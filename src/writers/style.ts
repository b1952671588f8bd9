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
  },
  /** Added on both sides of text that is narrower than masthead and table. */
  columnIndent: 54,
  /** From an item's mark to its words. */
  hangingIndent: 27,
  body: { size: 10.5, leading: 1.3, after: 6.5 },
  masthead: {
    organizationSize: 14,
    symbolSize: 10.5,
    /** The series letters before the first stroke of the symbol (masthead of the UN: 20 points). */
    seriesSize: 20,
    /** Width of the emblem, and of its column at the left of the organ. */
    emblemWidth: 54,
    emblemColumn: 66,
    organSize: 17,
    particularsSize: 10.5,
    /** Share of the width that emblem and organ take, beside the particulars. */
    organShare: 0.7,
    /** Between the organ and the particulars. */
    gap: 14,
    ruleWidth: 0.5,
    heavyRuleWidth: 1.5,
    after: 14,
  },
  titleBlock: { lineSize: 10.5, titleSize: 17, lineAfter: 3, before: 11, after: 5 },
  headings: {
    1: { size: 14, before: 14, after: 9, face: 'bold' },
    2: { size: 12, before: 12, after: 6, face: 'bold' },
    3: { size: 10.5, before: 9, after: 5, face: 'bold' },
    /** Of a documentation list; Han and Arabic have no italics and stay upright. */
    4: { size: 10.5, before: 7, after: 4, face: 'italic' },
  },
  list: { after: 4, childIndent: 27 },
  documentList: { after: 3 },
  quotation: { indent: 27 },
  /** At the foot of the page, under a short rule; room for a mark of two figures, from which the text hangs. */
  note: { size: 9, leading: 1.22, before: 9, ruleLength: 72, ruleWidth: 0.5, gap: 4, after: 2, hangingIndent: 14 },
  annex: { labelSize: 14, titleSize: 14, after: 10 },
  table: { size: 9.5, leading: 1.25, paddingX: 4, paddingY: 2.5, ruleWidth: 0.5, headRuleWidth: 1 },
  runningHead: { size: 9 },
  /**
   * The page number at the foot: with the number of pages (2/14), or alone. Vienna papers up to about 2016 seem to have it alone and later
   * ones with the number of pages; when that began could not be dated.
   */
  pageNumber: { withTotal: true as boolean },
  /** The foot of the first page, where the job number is known. */
  foot: {
    size: 8.5,
    /** From the upper edge of the foot, which is the lower margin of the sheet, to the job line. */
    before: 6,
    barCodeWidth: 92,
    barCodeHeight: 14,
    /** The digits under the bars. */
    digitsSize: 8,
    /** Side of the QR code with its free zone: a module of 29 is then 0.45 mm wide. */
    qrCodeSize: 48,
  },
  /** Gap between Han and Latin letters or digits, in em (CLREQ, section 3.2.2 on mixed text). */
  scriptGap: 0.25,
  draft: { size: 10.5, color: '#a01c1c' },
  /** Colours are for the eye that has them: on white both are above 7 to 1, and the lines say the same. */
  redline: {
    noteSize: 8.5,
    inserted: { color: '#144a8c' },
    deleted: { color: '#96201c' },
    /** The bar beside changed lines, and its distance from the text. */
    bar: { width: 1.5, distance: 14, color: '#444444' },
    lineWidth: 0.6,
  },
} as const

/** Twips (1/20 point), the unit of Word. */
export const twips = (points: number): number => Math.round(points * 20)

/** Half-points, the unit of type sizes in Word. */
export const halfPoints = (points: number): number => Math.round(points * 2)
