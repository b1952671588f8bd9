import type { Inline } from '../../document/tree.ts'
import type { Language } from '../../model/language.ts'
import { style } from '../style.ts'
import type { StructureElement } from './structure.ts'
import type { ParagraphNode } from './engine/paragraph-node.ts'
import type { FaceFinder } from './faces.ts'
import type { Hyphenate } from './lines/hyphenation.ts'
import type { Alignment } from './lines/place-line.ts'
import { runsOf, type TargetOf, withOpening } from './runs.ts'

/** A node of pdfmake's definition. */
export type Node = ParagraphNode | Readonly<Record<string, unknown>>

/** How a paragraph differs from body text. Lengths in points. */
export interface ParagraphLook {
  readonly size?: number
  /** From baseline to baseline, as a multiple of the size. */
  readonly leading?: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
  readonly alignment?: Alignment
  readonly isBalanced?: boolean
  readonly before?: number
  readonly after?: number
  /** Indent where lines begin, and where they end. */
  readonly left?: number
  readonly right?: number
  readonly staysWithNext?: boolean
  /** Name by which links lead here. */
  readonly id?: string
  /** Where its symbols lead, when they do not lead to the entries of the paper's documentation. */
  readonly targetOf?: TargetOf
  readonly tag?: StructureElement
  readonly markTag?: StructureElement
  /** Set from the left in a right-to-left paper too. */
  readonly fromLeft?: boolean
  /** How many of its first characters are larger, and how large. */
  readonly opening?: { readonly length: number; readonly size: number }
  /** Column in which it is read, from 0. */
  readonly column?: number
  /** Printed before the first line; the text then hangs from it. */
  readonly mark?: readonly Inline[]
  readonly outlineEntry?: ParagraphNode['outlineEntry']
}

/** Is told at which offset of a text each of its lines begins. */
export type LineListener = (content: readonly Inline[], starts: readonly number[]) => void

export type SetParagraph = (content: readonly Inline[], look?: ParagraphLook) => ParagraphNode

/** Sets paragraphs of a language: justified body text unless a look says otherwise. */
export function paragraphSetter(
  language: Language,
  findFace: FaceFinder,
  hyphenate?: Hyphenate,
  targetOf?: TargetOf,
  onLines?: LineListener,
): SetParagraph {
  const isSpaced = language['spaced-scripts']
  return (content, look = {}) => {
    const isRightToLeft = language.direction === 'rtl' && look.fromLeft !== true
    const size = look.size ?? style.body.size
    const { left = 0, right = 0, before = 0, after = 0, mark, outlineEntry, staysWithNext = false } = look
    const runs = runsOf(content, findFace, size, look.targetOf ?? targetOf, language['latin-words'])
    const room = mark === undefined ? 0 : style.hangingIndent
    return {
      text: [
        ...(mark === undefined ? [] : runsOf(mark, findFace, size).map((run) => ({ ...run, mark: true as const }))),
        ...(look.opening ? withOpening(runs, look.opening) : runs),
      ],
      paragraph: {
        alignment: look.alignment ?? 'justify',
        isSpaced,
        isRightToLeft,
        hyphenate,
        isBalanced: look.isBalanced ?? false,
        leading: size * (look.leading ?? style.body.leading) * (language.leading ?? 1),
        staysWithNext,
        column: look.column,
        tag: look.tag,
        markTag: look.markTag,
        mark: mark === undefined ? undefined : { room },
        onLines: onLines && ((starts) => onLines(content, starts)),
      },
      fontSize: size,
      bold: look.bold ?? false,
      italics: look.italics ?? false,
      color: look.color,
      margin: isRightToLeft ? [right, before, left + room, after] : [left + room, before, right, after],
      outlineEntry,
      id: look.id,
    }
  }
}
