import { markedToFillIn, TO_FILL_IN } from '../../model/to-fill-in.ts'
import type { NewBody } from './new-paper.ts'

interface BodyFile {
  readonly name: readonly string[]
  readonly comment: string
  readonly value: object
}

/** The files of a body of which nothing is known but its symbols, and perhaps its name in one language. */
export function newBody(
  id: string,
  { patterns, kinds, folders, isConference, name }: NewBody,
  codes: readonly string[],
  source: string,
): BodyFile[] {
  return [
    {
      name: ['body.yaml'],
      comment: 'What all sessions of the body share. Words stand in wording/<language>.yaml, by the ids used here.',
      value: {
        ...(isConference && { gathering: 'conference' }),
        symbols: patterns,
        ...(kinds.length > 0 && { kinds }),
        ...(folders.length > 0 && { folders }),
      },
    },
    ...codes.map((code) => ({
      name: ['wording', `${code}.yaml`],
      comment: 'Words that all sessions of the body share, by the ids of body.yaml. ??? stands where something is to be written.',
      value: {
        bodies: { [id]: code === source ? (name ?? TO_FILL_IN) : markedToFillIn(name ?? '') },
      },
    })),
  ]
}
