import type { PrintedText } from '../../document/printed-texts.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import type { Span } from '../../source/source-file.ts'
import { quoted, refusal } from '../refusals.ts'
import type { StructureChange } from './placed-text.ts'

/** Of whom it is told, and where something is told that has no place in the wording. */
export interface StructureAround {
  readonly language: string
  readonly span: Span
  readonly placeOf: (paragraph: number, text: PrintedText | undefined) => string
}

/** A paragraph that is new, gone, elsewhere or in pieces, with the line to type instead: such edits are of the facts, in every language. */
export function tellStructure(change: StructureChange, { language, span, placeOf }: StructureAround): Diagnostic {
  const { kind, paragraph, text, words } = change
  const own = text?.stretches.find((stretch) => stretch.unit !== undefined && stretch.span)
  const at = kind === 'new' ? span : (own?.span ?? text?.stretches.find((stretch) => stretch.span)?.span ?? span)
  const place = placeOf(paragraph, text)
  const told = (message: string, help: string): Diagnostic =>
    refusal(kind === 'doubtful' ? 'text-unplaced' : 'edit-of-structure', language, {
      message,
      span: at,
      label: kind === 'new' ? undefined : 'stays as it is',
      help,
    })
  switch (kind) {
    case 'new':
      return told(`there is a new paragraph behind ${place}: ${quoted(words)}`, lineToAdd(text))
    case 'copied':
      return told(`${place} is a copy of ${text?.id ?? 'another'}: ${quoted(words)}`, lineToAdd(text))
    case 'deleted':
      return told(`${text?.id ?? 'a text'} is gone from the file: ${quoted(words)}`, lineToWithdraw(text))
    case 'moved':
      return told(
        `${text?.id ?? 'a text'} stands elsewhere in the file, in ${place}`,
        'the order is that of session.yaml: move its id there; an edit of its words is taken all the same',
      )
    case 'split':
      return told(
        `${text?.id ?? 'a text'} is in pieces from ${place} on: ${quoted(words, 120)}`,
        `make one paragraph of it again, or ${lineToAdd(text)}, and part the words in every wording`,
      )
    case 'merged':
      return told(
        `${text?.id ?? 'a text'} is one with another paragraph in ${place}: ${quoted(words, 120)}`,
        `part the two again, or ${lineToWithdraw(text)}`,
      )
    case 'doubtful':
      return told(
        `${text?.id ?? 'a text'} is not found for certain: ${quoted(words)}`,
        'the file has no bookmark for it, and its words are like none or like several; edit the wording by hand',
      )
  }
}

/** What to type for what is new behind a text: by what that text is. */
function lineToAdd(before: PrintedText | undefined): string {
  if (before?.isNote === true) return 'give it an id: papers add note ID --under UNIT'
  switch (before?.role) {
    case 'agenda':
      return `give it an id: papers add item ID --after ${before.item ?? 'ID'} --title '…'`
    case 'document-list':
      return `give it an id: papers add document ID --under ${before.item ?? 'ID'}${before.document === undefined ? '' : ` --after ${before.document}`} --title '…'`
    case 'timetable':
      return 'write it into the timetable of session.yaml'
    case 'annotation':
    case 'heading':
      return before.item === undefined
        ? 'give it an id in session.yaml, and write its words under it in every wording'
        : `give it an id under annotation of the item ${before.item} in session.yaml${before.paragraph === undefined ? '' : `, behind ${before.paragraph}`}, and write its words under it in every wording`
    default:
      return 'give it an id in session.yaml, and write its words under it in every wording'
  }
}

/** What to type to take something out. */
function lineToWithdraw(text: PrintedText | undefined): string {
  if (text?.isNote === true) return `to take it out: papers withdraw ${text.id}`
  if (text?.role === 'document-list' && text.document !== undefined)
    return `to take it out: papers withdraw documents.${text.document}`
  if ((text?.role === 'agenda' || text?.role === 'heading') && text.item !== undefined)
    return `to take it out: papers withdraw items.${text.item}`
  return 'to take it out, take its id out of session.yaml and its words out of every wording'
}
