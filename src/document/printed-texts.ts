import type { Subject } from '../model/subject.ts'
import type { Origin } from '../source/origin.ts'
import type { Span } from '../source/source-file.ts'
import { notesAmong, partsOf } from './contents.ts'
import type { Block, Inline, SimpleInline } from './tree.ts'
import { textsOf } from './walk.ts'

/** Stands in a printed text for the mark of a note, which a file that people edit has as a reference and not as words. */
export const NOTE_MARK = '\ufffc'

/**
 * A text with plain blanks and hyphens in the places of those that keep a line together, which files have where a wording has none; as long as it was.
 */
export function evenly(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').replaceAll('\u2011', '-')
}

/**
 * A stretch of a text of a paper, by who may edit it: `words` of a unit of the wording, which stand there as they are printed; what an expression
 * of a unit has `printed`; and what is `fixed` elsewhere, by a fact of its own, a pattern of the language or the house.
 */
export interface Stretch {
  readonly kind: 'words' | 'printed' | 'fixed'
  readonly text: string
  /** The unit, by its path with its form; none of what is fixed elsewhere. */
  readonly unit: string | undefined
  /** Where the words stand, or the expression; of what is fixed where that stands, if anywhere. */
  readonly span: Span | undefined
  /** The facts that are printed, as paths in session.yaml. */
  readonly facts: readonly string[]
  /** Where what an expression prints stands itself, as the name that it prints. */
  readonly inner: Span | undefined
}

/** A text of a paper as a file that people edit has it: its words with what is printed among them. */
export interface PrintedText extends Subject {
  readonly id: string
  /** Whether it is a note at the foot of a page. */
  readonly isNote: boolean
  /** Its number, which is no part of it. */
  readonly number: string | undefined
  readonly text: string
  readonly stretches: readonly Stretch[]
}

/** All texts of a paper in reading order, each note behind the text that refers to it first. */
export function printedTexts(blocks: readonly Block[]): PrintedText[] {
  const known = new Set<string>()
  return [...textsOf(blocks)].flatMap((text) => {
    const notes = notesAmong(text.content).flatMap((note) => {
      if (known.has(note.id)) return []
      known.add(note.id)
      return [{ ...printedText(note.id, text, undefined, note.content), isNote: true }]
    })
    return [printedText(text.id, text, text.number?.mark, text.content), ...notes]
  })
}

function printedText(id: string, subject: Subject, number: string | undefined, content: readonly Inline[]): PrintedText {
  const { role, part, item, paragraph, document, day, time } = subject
  const stretches = joined(partsOf(content).map(stretchOf)).filter(({ text }) => text !== '')
  const text = stretches.map((stretch) => stretch.text).join('')
  return { id, isNote: false, role, part, item, paragraph, document, day, time, number, text, stretches }
}

function stretchOf(inline: SimpleInline): Stretch {
  const { origin } = inline
  const text = inline.kind === 'note' ? `${inline.joint ?? ''}${NOTE_MARK}` : inline.text
  const { unit, printedBy, span, facts = [] } = origin ?? ({} as Partial<Origin>)
  if (unit === undefined) return { kind: 'fixed', text, unit, span, facts, inner: undefined }
  if (printedBy) return { kind: 'printed', text, unit, span: printedBy, facts, inner: span }
  return { kind: origin?.literal === true ? 'words' : 'fixed', text, unit, span, facts, inner: undefined }
}

/** With what one expression prints as one stretch. */
function joined(all: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const stretch of all) {
    const last = result.at(-1)
    const isOne = stretch.kind === 'printed' && last?.kind === 'printed' && last.unit === stretch.unit && isSame(last, stretch)
    if (isOne)
      result[result.length - 1] = {
        ...last,
        text: last.text + stretch.text,
        facts: [...new Set([...last.facts, ...stretch.facts])],
      }
    else result.push(stretch)
  }
  return result
}

function isSame({ span: one }: Stretch, { span: other }: Stretch): boolean {
  return one?.file === other?.file && one?.start === other?.start
}
