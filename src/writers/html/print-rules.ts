import type { DocumentTree } from '../../document/tree.ts'
import { style } from '../style.ts'
import { cssString } from './markup.ts'

/**
 * The paper on sheets: running symbol and page number at the outer side, not on the first page. The sides of a sheet are left and right in
 * both directions of writing: a browser counts the first page as a left one where lines run from the right. The draft mark of the first
 * page is that of the text itself, so that a browser that knows no margin boxes prints it too.
 */
export function printRules({ metadata, draftMark }: DocumentTree): string {
  const { page, runningHead, draft } = style
  const side = `${page.marginTop}pt ${page.marginRight}pt ${page.marginBottom}pt ${page.marginLeft}pt`
  const head =
    `content: ${cssString(metadata.symbol)}; direction: ltr; vertical-align: top; ` +
    `padding-block-start: ${page.headerTop}pt; font-size: ${runningHead.size}pt;`
  const pages = style.pageNumber.withTotal ? 'counter(page) "/" counter(pages)' : 'counter(page)'
  const foot =
    `content: ${pages}; direction: ltr; vertical-align: bottom; ` +
    `padding-block-end: ${page.footerBottom}pt; font-size: ${runningHead.size}pt;`
  const outer = (name: 'left' | 'right'): string => `
@page :${name} {
  @top-${name} { ${head} }
  @bottom-${name} { ${foot} }
}`
  const none = ['@top-left', '@top-center', '@top-right', '@bottom-left', '@bottom-right'].map(
    (box) => `  ${box} { content: ""; }\n`,
  )
  const mark =
    draftMark === undefined
      ? ''
      : `
@page {
  @top-center {
    content: ${cssString(draftMark)};
    vertical-align: top;
    padding-block-start: ${page.draftTop}pt;
    font-size: ${draft.size}pt;
    font-weight: bold;
    color: ${draft.color};
  }
}`
  return `
@page { size: ${page.width}pt ${page.height}pt; margin: ${side}; }${outer('left')}${outer('right')}
${mark}
@page :first {
${none.join('')}}
@media print {
  body { orphans: 2; widows: 2; }
  a { text-decoration: none; }
  hgroup, h1, h2, h3, h4, h5, h6 { break-after: avoid; break-inside: avoid; }
  .masthead, li, tr, caption { break-inside: avoid; }
  ol > li:has(ol) { break-inside: auto; }
  ol ol { break-before: avoid; }
  .annex { break-before: page; }
  thead { display: table-header-group; break-inside: avoid; }
  .band, .continued { break-after: avoid; }
  .continuation { break-before: avoid; }
}
`
}
