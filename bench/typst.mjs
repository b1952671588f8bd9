// The same text by Typst. With --edits, one paragraph of the first text is edited so often in one process, with the pauses that people make, and the
// milliseconds of each edit until the file is written are printed.
// Use: node typst.mjs [--edits 20] [--times 16] <text.json> <out.pdf> [<text.json> <out.pdf> …]
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { PAUSE } from './edits.mjs'

const { values, positionals } = parseArgs({
  options: { edits: { type: 'string', default: '0' }, times: { type: 'string', default: '1' } },
  allowPositionals: true,
})
const texts = positionals.flatMap((input, at) =>
  at % 2 === 0 ? [{ output: positionals[at + 1], data: repeated(JSON.parse(readFileSync(input, 'utf8'))) }] : [],
)
// No folder is searched: only the files of the faces that the papers use, which Typst maps and reads as it needs them.
const fontPaths = new Set(texts.flatMap(({ data }) => data.families.flatMap(({ files }) => Object.values(files))))
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...fontPaths] }] })
for (const { data, output } of texts) write(mainOf(data), output)

const times = []
for (let edit = 0; edit < Number(values.edits); edit++) {
  const [{ data, output }] = texts
  const main = mainOf(data).replace(/#par\(justify: true\)\[#"/g, (start, at, all) =>
    at === all.indexOf(start) ? `${start}${edit} ` : start,
  )
  await new Promise((resolve) => setTimeout(resolve, PAUSE))
  const started = performance.now()
  write(main, output)
  times.push(performance.now() - started)
}
if (times.length > 0) console.log(JSON.stringify(times))

function write(mainFileContent, output) {
  const compiled = compiler.compile({ mainFileContent })
  if (!compiled.result) {
    compiled.printErrors()
    process.exit(1)
  }
  writeFileSync(output, compiler.pdf(compiled.result))
}

/** The text so many times over. */
function repeated(data) {
  return { ...data, blocks: Array.from({ length: Number(values.times) }, () => data.blocks).flat() }
}

function mainOf({ tag, families, metadata, style, blocks }) {
  const { page, columnIndent: indent, body } = style
  const [language, region] = tag.split('-')

  /** Typst counts the leading from line box to line box, the project from baseline to baseline; a box is made one em high below. */
  const leading = body.size * (body.leading - 1)

  /** Names that the font files themselves carry, by the project's names of families. */
  const NAMES = { tinos: 'Tinos', 'noto-serif-sc': 'Noto Serif SC', amiri: 'Amiri' }
  const fonts = families.map(({ family }, index) =>
    // As the project does: Latin letters from the first face, all that is shared with Han from the second.
    index === 0 && families.length > 1
      ? `(name: ${literal(NAMES[family])}, covers: regex("[\\u{20}-\\u{7e}\\u{a0}-\\u{24f}]"))`
      : literal(NAMES[family]),
  )

  function literal(text) {
    return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
  }

  function runs(content) {
    return content
      .map((run) => {
        if (run.kind === 'keep') return `#box[${runs(run.content)}]`
        if (run.kind === 'symbol') return `#box[#${literal(run.text)}]`
        return run.kind === 'raised' ? `#super[#${literal(run.text)}]` : `#${literal(run.text)}`
      })
      .join('')
  }

  const inColumn = (text) => `#pad(x: ${indent}pt)[${text}]\n`
  const below = (after) => `below: ${after}pt`

  /** Numbers as the paper prints them: by marks, since no numbering of Typst's own knows every language's. */
  function list(items, depth = 0) {
    const marks = items.map(({ number }) => literal(number.mark)).join(', ')
    const entries = items.map(
      ({ content, children }) => `[${runs(content)}${children.length > 0 ? list(children, depth + 1) : ''}]`,
    )
    const gap = `spacing: ${style.list.after + leading}pt, body-indent: ${style.hangingIndent / 3}pt`
    return `#enum(numbering: (..n) => (${marks},).at(n.pos().last() - 1), ${gap}, ${entries.join(', ')})`
  }

  function source(block) {
    switch (block.kind) {
      case 'masthead': {
        const { organizationSize, symbolSize, organSize, particularsSize, organShare, ruleWidth, heavyRuleWidth } = style.masthead
        const right = block.particulars.map(runs).join(' \\\n')
        return [
          `#grid(columns: (1fr, auto), text(${organizationSize}pt)[${runs(block.organization)}], text(${symbolSize}pt)[${runs(block.symbol)}])`,
          `#line(length: 100%, stroke: ${ruleWidth}pt)`,
          `#grid(columns: (${organShare * 100}%, 1fr), text(${organSize}pt, weight: "bold")[${runs(block.organ)}], text(${particularsSize}pt)[${right}])`,
          `#line(length: 100%, stroke: ${heavyRuleWidth}pt)\n`,
        ].join('\n')
      }
      case 'title-block': {
        const { lineSize, titleSize, before, after } = style.titleBlock
        const lines = block.lines.map((line) => `#text(${lineSize}pt, weight: "bold")[${runs(line)}]\n`)
        const title = `#block(above: ${before}pt, ${below(after)}, text(${titleSize}pt, weight: "bold")[${runs(block.title)}])`
        return [...lines, inColumn(title)].join('\n')
      }
      case 'heading':
        return inColumn(
          block.number
            ? `#heading(level: ${block.level})[#box(width: ${style.hangingIndent}pt)[#${literal(block.number.mark)}]${runs(block.content)}]`
            : `#heading(level: ${block.level})[${runs(block.content)}]`,
        )
      case 'paragraph':
        return inColumn(`#par(justify: true)[${runs(block.content)}]`)
      case 'quotation':
        return inColumn(`#pad(x: ${style.quotation.indent}pt)[#par(justify: true)[${runs(block.content)}]]`)
      case 'numbered-list':
        return inColumn(list(block.items))
      case 'document-list':
        return inColumn(block.entries.map(({ content }) => `#par(justify: true)[${runs(content)}]`).join('\n'))
      case 'table':
        return table(block)
      case 'annex': {
        const { labelSize, titleSize, after } = style.annex
        return [
          '#pagebreak()',
          `#block(${below(after)}, text(${labelSize}pt, weight: "bold")[${runs(block.label)}])`,
          inColumn(`#block(${below(after)}, text(${titleSize}pt, weight: "bold")[${runs(block.title)}])`),
          ...block.blocks.map(source),
        ].join('\n')
      }
      default:
        throw new Error(`a block of an unknown kind: ${block.kind}`)
    }
  }

  function table({ columns, head, body: rows }) {
    const { size, paddingX, paddingY, ruleWidth } = style.table
    const cells = (row, isBold) => {
      const covered = row.cells.reduce((sum, { span }) => sum + span, 0)
      const filled = row.cells.map(({ span, paragraphs }) => {
        const text = paragraphs.map(({ content }) => runs(content)).join('\n\n')
        return `table.cell(colspan: ${span})[${isBold || row.kind === 'band' ? `#strong[${text}]` : text}]`
      })
      return [...filled, ...Array.from({ length: columns.length - covered }, () => '[]')].join(', ')
    }
    return `#[
#set text(${size}pt)
#set table.cell(breakable: false)
#table(
  columns: (${columns.map((share) => `${share}fr`).join(', ')}),
  inset: (x: ${paddingX}pt, y: ${paddingY}pt),
  stroke: (x, y) => (top: ${ruleWidth}pt, bottom: ${ruleWidth}pt),
  table.header(${head.map((row) => cells(row, true)).join(', ')}),
  ${rows.map((row) => cells(row, false)).join(',\n  ')},
)
]
`
  }

  const headings = Object.entries(style.headings).map(
    ([level, { size, before, after }]) =>
      `#show heading.where(level: ${level}): set text(${size}pt, weight: "${level === '4' ? 'regular' : 'bold'}")\n` +
      `#show heading.where(level: ${level}): set block(above: ${before}pt, ${below(after)}, sticky: true)`,
  )
  const side = 'if calc.even(here().page()) { left } else { right }'
  const furniture = (content) =>
    `context { if here().page() > 1 { align(${side}, text(${style.runningHead.size}pt, ${content})) } }`
  return `
#set document(title: ${literal(metadata.title)}, author: ${literal(metadata.author)})
#set page(
  width: ${page.width}pt,
  height: ${page.height}pt,
  margin: (top: ${page.marginTop}pt, bottom: ${page.marginBottom}pt, left: ${page.marginLeft}pt, right: ${page.marginRight}pt),
  header: ${furniture(literal(metadata.symbol))},
  footer: ${furniture('counter(page).display("1/1", both: true)')},
)
#set text(font: (${fonts.join(', ')}), size: ${body.size}pt, top-edge: 0.8em, bottom-edge: -0.2em, lang: "${language}"${region ? `, region: "${region.toLowerCase()}"` : ''})
#set par(leading: ${leading}pt, spacing: ${leading + body.after}pt)
${headings.join('\n')}
${blocks.map(source).join('\n')}
`
}
