/** A file that goes with a paper, for archives that keep both in one (PDF/A-3, ISO 19005-3, 6.8). */
export interface Attachment {
  readonly name: string
  readonly mediaType: string
  /** What it is, for readers of the list of attachments. */
  readonly description: string
  /** `Source`: what the paper was made from; `Data`: what it says, in a form for programs. */
  readonly relationship: 'Source' | 'Data'
  readonly text: string
}
