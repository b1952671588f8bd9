import type { DocumentTree } from '../../document/tree.ts'
import { hasTextBlocks, notesOf } from '../../document/walk.ts'
import type { Language } from '../../model/language.ts'
import { hasItalics, isEastAsian } from '../fonts/east-asian.ts'
import { bodySizeOf, headingFaceOf, headingSizeOf, style } from '../style.ts'
import { datesStandOut } from '../title-faces.ts'
import { fontsOf } from './fonts.ts'
import { printRules } from './print-rules.ts'
import { redlineRules } from './redline-rules.ts'

/** How the file looks. It names no side of the page but by the direction of writing, so that it serves both directions. */
export function styleSheet(tree: DocumentTree): string {
  const { language } = tree
  return [
    fontsOf(language).rules,
    pageRules(language),
    mastheadRules(),
    headingRules(language),
    textRules(language),
    listRules(),
    tableRules(language),
    notesOf(tree.blocks).length > 0 ? noteRules(language) : '',
    hasTextBlocks(tree.blocks) ? blockRules() : '',
    style.closingRule.isDrawn ? closingRules() : '',
    redlineRules(tree),
    screenRules(language),
    printRules(tree),
  ].join('')
}

/** The distance of lines as a multiple of the size of type. */
const leadingOf = (leading: number, language: Language): number => Number((leading * (language.leading ?? 1)).toFixed(3))

/** A share in per cent. */
const percent = (share: number): number => Math.round(share * 100)

/** What stands in the text column, directly in the paper or in one of its sections. */
const inColumn = ':is(main, section) > :is(p, blockquote, ol, ul, nav, h2, h3, h4, h5, h6)'

function pageRules(language: Language): string {
  const { body, columnIndent } = style
  return `
:root { --column: ${columnIndent}pt; }
* { box-sizing: border-box; }
body {
  margin: 0;
  font-family: ${fontsOf(language).family};
  font-size: ${bodySizeOf(language)}pt;
  line-height: ${leadingOf(body.leading, language)};
  color: black;
  background: white;
  font-synthesis-style: none;
  text-autospace: ${language['spaced-scripts'] ? 'normal' : 'no-autospace'};
  hyphens: ${language.hyphenation === undefined ? 'manual' : 'auto'};
  overflow-wrap: break-word;
}
p, ol, ul, li, blockquote, hgroup, h1, h2, h3, h4, h5, h6 { margin: 0; padding: 0; }
ol, ul { list-style: none; }
${inColumn} { margin-inline: var(--column); }
.draft {
  margin-block-end: ${body.after}pt;
  text-align: center;
  font-size: ${style.draft.size}pt;
  font-weight: bold;
  color: ${style.draft.color};
}
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`
}

function mastheadRules(): string {
  const { masthead, foot } = style
  return `
.masthead { margin-block-end: ${masthead.after}pt; border-block-end: ${masthead.heavyRuleWidth}pt solid; hyphens: manual; }
.issuer, .issue { display: flex; flex-wrap: wrap; justify-content: space-between; }
.issuer { column-gap: ${masthead.gap}pt; align-items: baseline; border-block-end: ${masthead.ruleWidth}pt solid; }
.issue { padding-block: ${masthead.paddingY}pt; }
.organization { font-size: ${masthead.organizationSize}pt; }
.paper-symbol { font-size: ${masthead.symbolSize}pt; }
.series { font-size: ${masthead.seriesSize}pt; }
.emblem { flex: none; align-self: start; inline-size: ${masthead.emblemWidth}pt; margin-inline-end: ${masthead.emblemColumn - masthead.emblemWidth}pt; }
footer { display: flex; justify-content: space-between; align-items: end; margin-block-start: ${foot.afterText}pt; }
.job { display: grid; justify-items: start; font-size: ${foot.size}pt; line-height: ${foot.leading}; }
.bar-code { inline-size: ${foot.barCodeWidth}pt; block-size: ${foot.barCodeHeight}pt; }
.digits { inline-size: ${foot.barCodeWidth}pt; text-align: center; font-size: ${foot.digitsSize}pt; }
.qr-code { inline-size: ${foot.qrCodeSize}pt; }
.organ {
  flex: 1 1 ${percent(masthead.organShare - style.web.organYield)}%;
  padding-inline-end: ${masthead.gap}pt;
  font-size: ${masthead.organSize}pt;
  font-weight: bold;
  line-height: ${masthead.organLeading};
  text-wrap: balance;
}
.particulars { flex: 1 0 ${percent(1 - masthead.organShare)}%; font-size: ${masthead.particularsSize}pt; }
`
}

function closingRules(): string {
  const { length, width, before } = style.closingRule
  return `
hr { inline-size: ${length}pt; margin-block: ${before}pt 0; border: 0; border-block-start: ${width}pt solid; break-before: avoid; }
`
}

/** The rules of a face, against those of the browser. */
const fontOf = (face: ReturnType<typeof headingFaceOf>): string =>
  face === 'bold' ? 'font-weight: bold' : `font-weight: normal${face === 'italic' ? '; font-style: italic' : ''}`

function headingRules(language: Language): string {
  const { titleBlock, headings, annex, hangingIndent } = style
  const levels = ([1, 2, 3, 4] as const).map((level) => {
    const { before, after } = headings[level]
    const size = headingSizeOf(level, language)
    const slope = fontOf(headingFaceOf(level, hasItalics(language)))
    return `.level-${level} { margin-block: ${before}pt ${after}pt; font-size: ${size}pt; ${slope}; }\n`
  })
  return `
hgroup p { margin-block-end: ${titleBlock.lineAfter}pt; font-size: ${titleBlock.lineSize}pt; ${fontOf(titleBlock.lineFace)}; }
${datesStandOut() ? `hgroup .dates { ${fontOf(titleBlock.datesFace)}; }\n` : ''}h1 {
  margin-inline: var(--column);
  margin-block: ${titleBlock.before}pt ${titleBlock.after}pt;
  font-size: ${titleBlock.titleSize}pt;
}
h1, h2, h3, h4, h5, h6 { text-wrap: balance; hyphens: manual; }
${levels.join('')}.numbered { padding-inline-start: ${hangingIndent}pt; }
.mark {
  display: inline-block;
  min-inline-size: ${hangingIndent}pt;
  margin-inline-start: -${hangingIndent}pt;
  text-indent: 0;
  white-space: pre;
}
.annex > :is(h2, h3, h4, h5, h6) { margin-inline: 0; font-weight: bold; }
.annex-label, .annex-title { display: block; margin-block-end: ${annex.after}pt; }
.annex-label { font-size: ${annex.labelSize}pt; }
.annex-title { margin-inline: var(--column); font-size: ${annex.titleSize}pt; }
`
}

/** East Asian lines all end at one edge, which costs them nothing. */
function textRules(language: Language): string {
  const { body, quotation, web } = style
  return `
:is(main, section) > p { margin-block-end: ${body.after}pt; }
:is(main, section) > p, blockquote, li { text-wrap: pretty; }
:is(main, section) > p, blockquote { text-align: ${isEastAsian(language) ? 'justify' : 'start'}; }
blockquote { margin-block-end: ${body.after}pt; padding-inline: ${quotation.indent}pt; }
.symbol, .keep { white-space: nowrap; }
sup { font-size: ${web.raisedSize}em; line-height: 0; }
a { color: inherit; text-decoration: underline; text-decoration-color: ${web.link.color}; text-underline-offset: ${web.link.offset}em; }
`
}

function listRules(): string {
  const { list, documentList, hangingIndent } = style
  return `
ol > li { padding-inline-start: ${hangingIndent}pt; margin-block-end: ${list.after}pt; }
ol ol { margin-block-start: ${list.after}pt; margin-inline-start: ${list.childIndent - hangingIndent}pt; }
ul > li { margin-block-end: ${documentList.after}pt; }
`
}

/** Numbered paragraphs, notes, lists and tables within the text. */
function blockRules(): string {
  const { list, hangingIndent, noteBlock, table } = style
  return `
.note { padding-inline: ${noteBlock.indent}pt; font-size: ${noteBlock.size}pt; }
.entries { padding-inline-start: ${list.childIndent}pt; }
ul.entries > li, .entries ul > li { padding-inline-start: ${hangingIndent}pt; margin-block-end: ${list.after}pt; }
.entries ul { margin-block-start: ${list.after}pt; margin-inline-start: ${list.childIndent - hangingIndent}pt; }
table:not(:last-child) { margin-block-end: ${table.after}pt; }
`
}

function tableRules(language: Language): string {
  const { size, leading, paddingX, paddingY, turnedIndent, ruleWidth, headRuleWidth } = style.table
  return `
table {
  inline-size: 100%;
  margin-block-end: ${style.body.after}pt;
  border-collapse: collapse;
  border-block: ${headRuleWidth}pt solid;
  table-layout: fixed;
  font-size: ${size}pt;
  line-height: ${leadingOf(leading, language)};
}
caption { position: relative; block-size: 0; padding: 0; line-height: 0; }
th, td { padding: ${paddingY}pt ${paddingX}pt; text-align: start; vertical-align: top; }
th[scope='row'] { font-weight: normal; }
thead { border-block-end: ${headRuleWidth}pt solid; }
tbody tr { border-block-start: ${ruleWidth}pt solid; }
.of-entries td > p { padding-inline-start: ${turnedIndent}pt; text-indent: -${turnedIndent}pt; }
tbody tr.continuation { border-block-start-style: none; }
.continued > :not([rowspan]) { padding-block-end: 0; }
.continuation > * { padding-block-start: 0; }
`
}

/** A short rule parts the notes from the text. */
function noteRules(language: Language): string {
  const { size, leading, before, ruleLength, ruleWidth, gap, after, hangingIndent } = style.note
  return `
.notes { margin-block-start: ${before}pt; margin-inline: var(--column); }
.notes::before {
  content: "";
  display: block;
  inline-size: ${ruleLength}pt;
  margin-block-end: ${gap}pt;
  border-block-start: ${ruleWidth}pt solid;
}
.note { padding-inline-start: ${hangingIndent}pt; font-size: ${size}pt; line-height: ${leadingOf(leading, language)}; }
.note p { margin-block-end: ${after}pt; text-align: start; }
.note .mark { min-inline-size: ${hangingIndent}pt; margin-inline-start: -${hangingIndent}pt; }
.note-mark { text-decoration: none; }
`
}

/** On a screen the paper is as wide as its sheet; on a narrow one the text column is as wide as the table. */
function screenRules(language: Language): string {
  const { page, columnIndent, web } = style
  return `
@media screen {
  body { max-inline-size: ${page.width}pt; margin-inline: auto; padding: ${page.headerTop}pt ${page.marginLeft}pt; }
  a:hover { text-decoration-color: currentcolor; }
  a:focus-visible { outline: ${web.focusWidth}px solid; outline-offset: ${web.focusWidth}px; }
  :target { scroll-margin-block-start: ${bodySizeOf(language)}pt; }
  :target:not(section) { background: ${web.targetColor}; }
  .annex { margin-block-start: ${columnIndent}pt; }
}
@media screen and (max-width: ${page.width}pt) {
  :root { --column: 0pt; }
  body { padding-inline: ${percent(web.narrowMargin)}vw; }
  table { table-layout: auto; }
  td .keep { white-space: normal; }
}
`
}
