import type { Block, DocumentTree, Heading, Inline, ListItem } from '../../document/tree.ts'
import { style } from '../style.ts'
import type { ParagraphNode } from './engine/paragraph-node.ts'
import type { FaceFinder } from './faces.ts'
import type { Hyphenate } from './lines/hyphenation.ts'
import { mastheadNodes } from './masthead.ts'
import { type Node, paragraphSetter, type SetParagraph } from './set-paragraph.ts'
import { tableNode } from './table.ts'

/** The blocks of a paper as pdfmake nodes, in reading order. */
export function contentOf(tree: DocumentTree, findFace: FaceFinder, hyphenate: Hyphenate | undefined): Node[] {
  const set = paragraphSetter(tree.language, findFace, hyphenate)
  const isRightToLeft = tree.language.direction === 'rtl'
  const outline = outlineTracker()
  const nodes = (blocks: readonly Block[]): Node[] =>
    blocks.flatMap((block) => blockNodes(block, { set, isRightToLeft, outline, nodes }))
  return nodes(tree.blocks)
}

type OutlineEntry = NonNullable<ParagraphNode['outlineEntry']>
type OutlineTracker = (block: Heading | { readonly id: string; readonly title: string }) => OutlineEntry | undefined

/** What setting a block needs beside the block. */
interface Setting {
  readonly set: SetParagraph
  readonly isRightToLeft: boolean
  readonly outline: OutlineTracker
  readonly nodes: (blocks: readonly Block[]) => Node[]
}

function blockNodes(block: Block, { set, isRightToLeft, outline, nodes }: Setting): Node[] {
  const indent = style.columnIndent
  switch (block.kind) {
    case 'masthead':
      return mastheadNodes(block, set, isRightToLeft)
    case 'title-block': {
      const { lineSize, titleSize, lineAfter, before, after } = style.titleBlock
      return [
        ...block.lines.map((line) =>
          set(line, { size: lineSize, bold: true, alignment: 'start', after: lineAfter, staysWithNext: true }),
        ),
        set(block.title, {
          size: titleSize,
          bold: true,
          alignment: 'start',
          isBalanced: true,
          before,
          after,
          staysWithNext: true,
          left: indent,
          right: indent,
        }),
      ]
    }
    case 'heading': {
      const { size, before, after, face } = style.headings[block.level]
      const mark = block.number?.mark
      return [
        set(block.content, {
          size,
          bold: face === 'bold',
          italics: face === 'italic',
          alignment: 'start',
          isBalanced: true,
          before,
          after,
          staysWithNext: true,
          left: indent,
          right: indent,
          mark,
          outlineEntry: outline(block),
        }),
      ]
    }
    case 'paragraph':
      return [set(block.content, { after: style.body.after, left: indent, right: indent })]
    case 'quotation':
      return [
        set(block.content, {
          after: style.body.after,
          left: indent + style.quotation.indent,
          right: indent + style.quotation.indent,
        }),
      ]
    case 'numbered-list':
      return block.items.flatMap((item) => listNodes(item, set))
    case 'document-list':
      return block.entries.map((entry) => set(entry.content, { after: style.documentList.after, left: indent, right: indent }))
    case 'table':
      return [tableNode(block, set, isRightToLeft)]
    case 'annex': {
      const { labelSize, titleSize, after } = style.annex
      return [
        {
          ...set(block.label, {
            size: labelSize,
            bold: true,
            alignment: 'start',
            after,
            staysWithNext: true,
            outlineEntry: outline({
              id: block.id,
              title: textOf([...block.label, { kind: 'text', text: ' ', origin: undefined }, ...block.title]),
            }),
          }),
          pageBreak: 'before',
        },
        set(block.title, {
          size: titleSize,
          bold: true,
          alignment: 'start',
          after,
          staysWithNext: true,
          left: indent,
          right: indent,
        }),
        ...nodes(block.blocks),
      ]
    }
  }
}

function listNodes(item: ListItem, set: SetParagraph): Node[] {
  const left = style.columnIndent + item.number.depth * style.list.childIndent
  return [
    set(item.content, {
      alignment: 'start',
      after: style.list.after,
      left,
      right: style.columnIndent,
      mark: item.number.mark,
      staysWithNext: item.children.length > 0,
    }),
    ...item.children.flatMap((child) => listNodes(child, set)),
  ]
}

/** Outline entries in the paper's structure: each heading under the nearest heading of a higher level. */
function outlineTracker(): OutlineTracker {
  const open: { level: number; id: string }[] = []
  return (block) => {
    const level = 'level' in block ? block.level : 1
    if (level === 4) return undefined
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop()
    const parentId = open.at(-1)?.id
    open.push({ level, id: block.id })
    const text = 'level' in block ? [block.number?.mark, textOf(block.content)].filter(Boolean).join(' ') : block.title
    return { id: block.id, parentId, text }
  }
}

export function textOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === 'keep' ? textOf(inline.content) : inline.text)).join('')
}
