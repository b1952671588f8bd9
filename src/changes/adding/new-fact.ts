/** What can be added to a session. */
export const KINDS_OF_FACTS = ['item', 'document', 'meeting', 'note', 'event'] as const
type KindOfFact = (typeof KINDS_OF_FACTS)[number]

/** Where a new fact goes, by the ids of others. */
export interface Placing {
  readonly after?: string | undefined
  readonly before?: string | undefined
  /** The item or section that an item stands in, the item on whose list a document stands, the text that has the mark of a note. */
  readonly under?: string | undefined
}

/** A fact as it is asked for: what the data are to say of it, and its words. */
export interface NewFact {
  readonly kind: KindOfFact
  readonly id: string
  readonly placing: Placing
  /** Its fields in session.yaml, in their order, without its id; none of a note. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Its title, or the words of a note; undefined where they are still to be written. */
  readonly words: string | undefined
  /** The language of these words. */
  readonly language: string
}
