import { noteName } from '../../document/contents.ts'
import type { Inline, NoteInline } from '../../document/tree.ts'
import type { Language } from '../../model/language.ts'
import type { FaceFinder } from '../fonts/face-finder.ts'
import { bodySizeOf, style } from '../style.ts'
import type { Hyphenate } from './lines/hyphenation.ts'
import type { Alignment } from './lines/place-line.ts'
import { markOfNote } from './mark-of-note.ts'
import type { NoteBox, ParagraphBox } from './pages/box.ts'
import { referenceName } from './pages/line-items.ts'
import { cutIntoRuns, type TargetOf, withOpening } from './runs.ts'
import { StructureElement } from './structure.ts'

/** How a paragraph differs from body text. Lengths in points. */
interface ParagraphLook {
  /** Id of the piece that is set. */
  readonly unit?: string
  readonly size?: number
  /** From baseline to baseline, as a multiple of the size. */
  readonly leading?: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
  readonly alignment?: Alignment
  readonly isBalanced?: boolean
  /** How far lines after the first stand in. */
  readonly turnedIndent?: number
  /** Whether a rule may stand under it. */
  readonly isCleared?: boolean
  readonly before?: number
  readonly after?: number
  /** Indent where lines begin, and where they end. */
  readonly left?: number
  readonly right?: number
  readonly staysWithNext?: boolean
  readonly beginsPage?: boolean
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
  /** Printed before the first line; the text then hangs from it. */
  readonly mark?: readonly Inline[]
  /** The width of the room for the mark; that of an item when left out. */
  readonly markRoom?: number
  /** Name of the place that the mark leads to. */
  readonly markTarget?: string
  readonly outlineEntry?: ParagraphBox['outlineEntry']
}

export type SetParagraph = (content: readonly Inline[], look?: ParagraphLook) => ParagraphBox

/** Sets paragraphs of a language: justified body text unless a look says otherwise. */
export function paragraphSetter(
  language: Language,
  findFace: FaceFinder,
  hyphenate?: Hyphenate,
  targetOf?: TargetOf,
): SetParagraph {
  const setNote = (note: NoteInline): NoteBox => {
    const { size, leading, after, hangingIndent, signWidth } = style.note
    const markRoom = Math.max(hangingIndent, (note.mark.length + 1) * signWidth * size)
    const id = noteName(note)
    const tag = new StructureElement('Note', { id })
    const box = set(note.content, {
      ...{ unit: note.id, size, leading, after, left: style.columnIndent, right: style.columnIndent },
      ...{ id, tag, markTag: tag.add('Lbl') },
      ...{ mark: [markOfNote(note)], markRoom, markTarget: referenceName(id) },
    })
    return { id, tag, box }
  }
  const set: SetParagraph = (content, look = {}) => {
    const isRightToLeft = language.direction === 'rtl' && look.fromLeft !== true
    const size = look.size ?? bodySizeOf(language)
    const { left: start = 0, right: end = 0, mark } = look
    const notes = new Map<string, NoteBox>()
    const onNote = (note: NoteInline): void => void notes.set(noteName(note), setNote(note))
    const runs = cutIntoRuns(content, findFace, size, look.targetOf ?? targetOf, language['latin-words'], onNote)
    const markRoom = mark === undefined ? 0 : (look.markRoom ?? style.hangingIndent)
    const markLook = { mark: true as const, ...(look.markTarget === undefined ? {} : { target: look.markTarget }) }
    return {
      kind: 'paragraph',
      content,
      unit: look.unit,
      runs: [
        ...(mark === undefined ? [] : cutIntoRuns(mark, findFace, size).map((run) => ({ ...run, ...markLook }))),
        ...(look.opening ? withOpening(runs, look.opening) : runs),
      ],
      size,
      bold: look.bold ?? false,
      italics: look.italics ?? false,
      color: look.color ?? 'black',
      alignment: look.alignment ?? 'justify',
      isSpaced: language['spaced-scripts'],
      isBalanced: look.isBalanced ?? false,
      isRightToLeft,
      hyphenate,
      bindsLetters: language.typography['binds-letters'] ?? false,
      leading: size * (look.leading ?? style.body.leading) * (language.leading ?? 1),
      ...(look.turnedIndent === undefined ? {} : { turnedIndent: look.turnedIndent }),
      ...(look.isCleared ? { isCleared: true } : {}),
      before: look.before ?? 0,
      after: look.after ?? 0,
      left: isRightToLeft ? end : start + markRoom,
      right: isRightToLeft ? start + markRoom : end,
      markRoom,
      tag: look.tag,
      markTag: look.markTag,
      staysWithNext: look.staysWithNext ?? false,
      beginsPage: look.beginsPage ?? false,
      id: look.id,
      outlineEntry: look.outlineEntry,
      notes,
    }
  }
  return set
}
