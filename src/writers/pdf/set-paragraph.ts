import { noteName } from '../../document/contents.ts'
import type { Inline, NoteInline } from '../../document/tree.ts'
import type { Language } from '../../model/language.ts'
import type { FaceFinder } from '../fonts/face-finder.ts'
import { style } from '../style.ts'
import { referenceName } from './engine/notes-among.ts'
import type { NoteRun, ParagraphNode } from './engine/paragraph-node.ts'
import { StructureElement } from './structure.ts'
import type { Hyphenate } from './lines/hyphenation.ts'
import type { Alignment } from './lines/place-line.ts'
import { markOfNote } from './mark-of-note.ts'
import { cutIntoRuns, type TargetOf, withOpening } from './runs.ts'

/** A node of pdfmake's definition. */
export type Node = ParagraphNode | Readonly<Record<string, unknown>>

/** How a paragraph differs from body text. Lengths in points. */
interface ParagraphLook {
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
  /** The width of the room for the mark; that of an item when left out. */
  readonly markRoom?: number
  /** Name of the place that the mark leads to. */
  readonly markTarget?: string
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
  const setNote = (note: NoteInline): NoteRun => {
    const { size, leading, after, hangingIndent } = style.note
    const id = noteName(note)
    const tag = new StructureElement('Note', { id })
    const node = set(note.content, {
      ...{ size, leading, after, left: style.columnIndent, right: style.columnIndent },
      ...{ id, tag, markTag: tag.add('Lbl') },
      ...{ mark: [markOfNote(note)], markRoom: hangingIndent, markTarget: referenceName(id) },
    })
    return { id, tag, node }
  }
  const set: SetParagraph = (content, look = {}) => {
    const isRightToLeft = language.direction === 'rtl' && look.fromLeft !== true
    const size = look.size ?? style.body.size
    const { left = 0, right = 0, before = 0, after = 0, mark, outlineEntry, staysWithNext = false } = look
    const runs = cutIntoRuns(content, findFace, size, look.targetOf ?? targetOf, language['latin-words'], setNote)
    const room = mark === undefined ? 0 : (look.markRoom ?? style.hangingIndent)
    const markLook = { mark: true as const, ...(look.markTarget === undefined ? {} : { target: look.markTarget }) }
    return {
      text: [
        ...(mark === undefined ? [] : cutIntoRuns(mark, findFace, size).map((run) => ({ ...run, ...markLook }))),
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
  return set
}
