// The same text by docx as it is: its public interface, and nothing of what the project does to its files.
// Use: node docx.mjs <text.json> <out.docx> [<text.json> <out.docx> …]
import { readFileSync, writeFileSync } from 'node:fs'
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'

const pairs = process.argv.slice(2)
for (let at = 0; at < pairs.length; at += 2) writeFileSync(pairs[at + 1], await made(JSON.parse(readFileSync(pairs[at], 'utf8'))))

async function made({ style, blocks, metadata }) {
  const twips = (points) => Math.round(points * 20)
  const runs = (content, look = {}) =>
    content.flatMap((run) => (run.content ? runs(run.content, look) : [new TextRun({ text: run.text ?? '', ...look })]))
  const paragraph = (content, look = {}, more = {}) => new Paragraph({ children: runs(content, look), ...more })
  const nodes = (block) => {
    switch (block.kind) {
      case 'masthead':
        return [block.organization, block.symbol, block.organ, ...block.particulars].map((content) => paragraph(content))
      case 'title-block':
        return [...block.lines, block.title].map((content) => paragraph(content, { bold: true }))
      case 'heading':
        return [
          paragraph(block.content, { bold: true, size: style.headings[Math.min(block.level, 4)].size * 2 }, { keepNext: true }),
        ]
      case 'numbered-list':
        return block.items.flatMap(function each(item) {
          return [paragraph(item.content), ...item.children.flatMap(each)]
        })
      case 'document-list':
        return block.entries.map(({ content }) => paragraph(content))
      case 'table':
        return [
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [...block.head, ...block.body].map(
              ({ cells }) =>
                new TableRow({
                  children: cells.map(
                    ({ span, paragraphs }) =>
                      new TableCell({ columnSpan: span, children: paragraphs.map(({ content }) => paragraph(content)) }),
                  ),
                }),
            ),
          }),
        ]
      case 'annex':
        return [paragraph(block.label, { bold: true }), paragraph(block.title, { bold: true }), ...block.blocks.flatMap(nodes)]
      default:
        return [paragraph(block.content ?? [])]
    }
  }
  const { page } = style
  const size = { width: twips(page.width), height: twips(page.height) }
  return Packer.toBuffer(
    new Document({ title: metadata.title, sections: [{ properties: { page: { size } }, children: blocks.flatMap(nodes) }] }),
  )
}
