/** Which tracked changes count as made: all, none, or those of one author; the others are as if they had not been made. */
export type Accepting = 'all' | 'none' | { readonly author: string }

/** A tracked change around a piece of text, or of the end of a paragraph or a row. */
export interface TrackedChange {
  readonly kind: 'inserted' | 'deleted'
  readonly author: string
}

/** Whether a piece is there, with these changes around it. */
export function isThere(changes: readonly TrackedChange[], accepting: Accepting): boolean {
  return changes.every(({ kind, author }) => (kind === 'inserted') === isAccepted(author, accepting))
}

function isAccepted(author: string, accepting: Accepting): boolean {
  if (accepting === 'all' || accepting === 'none') return accepting === 'all'
  return accepting.author === author
}
