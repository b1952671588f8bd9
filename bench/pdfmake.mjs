// The same text by plain pdfmake: its public interface and nothing of the engine that the project builds on it.
// Use: node pdfmake.mjs <text.json> <out.pdf>
import { readFileSync } from 'node:fs'
import pdfmake from 'pdfmake'

const [input, output] = process.argv.slice(2)
const { families, metadata, style, blocks } = JSON.parse(readFileSync(input, 'utf8'))
const { page, columnIndent: indent, body } = style
const width = page.width - page.marginLeft - page.marginRight

/** pdfmake counts the height of a line in line heights of its face, the project in sizes of type. */
const LINE_HEIGHT = 1.13

const runs = (content) =>
  content.flatMap((run) => {
    if (run.kind === 'keep') return runs(run.content).map((part) => ({ ...part, noWrap: true }))
    return { text: run.text, font: run.family, noWrap: run.kind === 'symbol', ...(run.kind === 'raised' && { sup: true }) }
  })

const set = (content, { left = 0, right = 0, before = 0, after = 0, size = body.size, ...look } = {}) => ({
  text: runs(content),
  fontSize: size,
  margin: [left, before, right, after],
  ...look,
})
const inColumn = { left: indent, right: indent }
const plain = (text) => [{ kind: 'text', text, family: families[0].family }]

function listItem({ number, content, children }, before = 0) {
  const left = indent + before
  return [
    hanging(number.mark, content, { left, after: style.list.after }),
    ...children.flatMap((child) => listItem(child, before + style.list.childIndent)),
  ]
}

function hanging(mark, content, { left, before = 0, after, ...look }) {
  return {
    columns: [
      { width: style.hangingIndent, ...set(plain(mark), look) },
      { width: '*', ...set(content, look) },
    ],
    margin: [left, before, indent, after],
  }
}

function nodes(block) {
  switch (block.kind) {
    case 'masthead': {
      const { organizationSize, symbolSize, organSize, particularsSize, organShare, ruleWidth, heavyRuleWidth } = style.masthead
      const rule = (lineWidth) => ({
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth }],
        margin: [0, 4, 0, 8],
      })
      return [
        {
          columns: [
            set(block.organization, { size: organizationSize }),
            set(block.symbol, { size: symbolSize, alignment: 'right' }),
          ],
        },
        rule(ruleWidth),
        {
          columns: [
            { width: width * organShare, ...set(block.organ, { size: organSize, bold: true }) },
            { width: '*', stack: block.particulars.map((line) => set(line, { size: particularsSize })) },
          ],
        },
        rule(heavyRuleWidth),
      ]
    }
    case 'title-block': {
      const { lineSize, titleSize, lineAfter, before, after } = style.titleBlock
      return [
        ...block.lines.map((line) => set(line, { size: lineSize, bold: true, after: lineAfter })),
        set(block.title, { ...inColumn, size: titleSize, bold: true, before, after }),
      ]
    }
    case 'heading': {
      const { size, before, after } = style.headings[block.level]
      const face = { bold: block.level < 4, italics: block.level === 4 }
      if (block.number) return [hanging(block.number.mark, block.content, { left: indent, before, after, size, ...face })]
      return [set(block.content, { ...inColumn, size, before, after, ...face })]
    }
    case 'paragraph':
      return [set(block.content, { ...inColumn, after: body.after, alignment: 'justify' })]
    case 'quotation': {
      const side = indent + style.quotation.indent
      return [set(block.content, { left: side, right: side, after: body.after, alignment: 'justify' })]
    }
    case 'numbered-list':
      return block.items.flatMap((item) => listItem(item))
    case 'document-list':
      return block.entries.map(({ content }) =>
        set(content, { ...inColumn, after: style.documentList.after, alignment: 'justify' }),
      )
    case 'table':
      return [table(block)]
    case 'annex': {
      const { labelSize, titleSize, after } = style.annex
      return [
        { ...set(block.label, { size: labelSize, bold: true, after }), pageBreak: 'before' },
        set(block.title, { ...inColumn, size: titleSize, bold: true, after }),
        ...block.blocks.flatMap(nodes),
      ]
    }
    default:
      throw new Error(`a block of an unknown kind: ${block.kind}`)
  }
}

function table({ columns, head, body: rows }) {
  const { size, paddingX, paddingY, ruleWidth, headRuleWidth } = style.table
  const shares = columns.reduce((sum, share) => sum + share, 0)
  const room = width - 2 * paddingX * columns.length
  const cells = (row, isHead) => {
    const bold = isHead || row.kind === 'band'
    const filled = row.cells.flatMap(({ span, paragraphs }) => [
      { colSpan: span, stack: paragraphs.map(({ content }) => set(content, { size, bold })) },
      ...Array.from({ length: span - 1 }, () => ({})),
    ])
    return Array.from({ length: columns.length }, (_, index) => filled[index] ?? { text: '' })
  }
  return {
    table: {
      headerRows: head.length,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: columns.map((share) => (room * share) / shares),
      body: [...head.map((row) => cells(row, true)), ...rows.map((row) => cells(row, false))],
    },
    layout: {
      hLineWidth: (line) => (line === 0 || line === head.length ? headRuleWidth : ruleWidth),
      vLineWidth: () => 0,
      paddingLeft: () => paddingX,
      paddingRight: () => paddingX,
      paddingTop: () => paddingY,
      paddingBottom: () => paddingY,
    },
  }
}

// pdfmake asks for both policies: nothing is fetched, and only the fonts are read.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => true)
pdfmake.setFonts(
  Object.fromEntries(
    families.map(({ family, files }) => [
      family,
      {
        normal: files.regular,
        bold: files.bold ?? files.regular,
        italics: files.italic ?? files.regular,
        bolditalics: files['bold-italic'] ?? files.bold ?? files.regular,
      },
    ]),
  ),
)
const side = (number) => (number % 2 === 0 ? 'left' : 'right')
const furniture = { fontSize: style.runningHead.size }
await pdfmake
  .createPdf({
    pageSize: { width: page.width, height: page.height },
    pageMargins: [page.marginLeft, page.marginTop, page.marginRight, page.marginBottom],
    info: { title: metadata.title, author: metadata.author, subject: metadata.symbol },
    defaultStyle: { font: families[0].family, lineHeight: LINE_HEIGHT },
    header: (number) =>
      number === 1
        ? undefined
        : {
            text: metadata.symbol,
            alignment: side(number),
            margin: [page.marginLeft, page.headerTop, page.marginRight, 0],
            ...furniture,
          },
    footer: (number, count) =>
      number === 1
        ? undefined
        : {
            text: `${number}/${count}`,
            alignment: side(number),
            margin: [page.marginLeft, 20, page.marginRight, 0],
            ...furniture,
          },
    content: blocks.flatMap(nodes),
  })
  .write(output)
