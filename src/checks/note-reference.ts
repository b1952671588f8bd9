import type { Session } from '../model/session.ts'
import { isToFillIn } from '../model/to-fill-in.ts'
import { titleLines } from '../model/title-lines.ts'
import type { Check } from './common/check.ts'
import type { WordingUnit } from './common/wording-unit.ts'

/** A note that no text refers to is not printed; one that two texts refer to would have two places. */
export const noteReference: Check = {
  code: 'note-reference',
  *text({ session, wording, passages, units }) {
    for (const id of session.data.notes) {
      const [first, ...others] = [...linesWith(id, session), ...referencesTo(id, units)]
      for (const { span } of others)
        yield {
          level: 'error',
          message: `the note ${id} is referred to twice`,
          span,
          label: 'again',
          also: first ? [{ span: first.span, text: 'the first time' }] : [],
          help: 'leave one of the two, or write a note of its own for each',
        }
      if (!first && !passages.some((passage) => passage.id === `notes.${id}`) && !isInDraft(id, units))
        yield {
          level: 'error',
          message: `no text refers to the note ${id}`,
          span: wording.source.keySpan(['notes', id]),
          label: 'would not be printed',
          help: `write {{note notes.${id}}} where its mark belongs, or ${id} among the notes of a line in masthead.lines, or take it out of session.yaml and the wordings`,
        }
    }
  },
}

/** The lines of the title block in whose entries of session.yaml the note stands. */
function linesWith(id: string, { data, source }: Session) {
  return titleLines(data).flatMap(({ notes, path }) =>
    notes.flatMap((note, index) => (note === id ? [{ span: source.valueSpan([...path, 'notes', index]) }] : [])),
  )
}

/** Whether a text that is still to be written has the mark among the words that it is to be made from. */
function isInDraft(id: string, units: readonly WordingUnit[]): boolean {
  return units.some(({ text }) => isToFillIn(text) && text.includes(`{{note notes.${id}}}`))
}

function referencesTo(id: string, units: readonly WordingUnit[]) {
  return units
    .filter(({ form }) => form === 'default')
    .flatMap(({ expressions }) => expressions.filter(({ text }) => text === `note notes.${id}`))
}
