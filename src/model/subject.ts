/** What a text is in a paper: what may be concluded from it depends on that. */
export type Role = 'masthead' | 'title' | 'agenda' | 'heading' | 'annotation' | 'document-list' | 'timetable'

/** The parts of a paper that have a heading of their own. */
export type HeadedPart = 'agenda' | 'annotations' | 'timetable'

/**
 * What a piece of a paper is about, in the names of session.yaml. It goes from the template with the piece to whoever reads the text, so
 * that nobody has to read it out of an id.
 */
export interface Subject {
  readonly role: Role
  /** The part of the paper that a heading is over, where it is over a whole part. */
  readonly part?: HeadedPart
  /** Id of the agenda item. */
  readonly item?: string
  /** Id of the paragraph within its annotation. */
  readonly paragraph?: string
  /** Id of the document, in an entry of a documentation list. */
  readonly document?: string
  /** Day of the timetable, counted from that of the opening, which is 1. */
  readonly day?: number
  /** The time of that day, by its name there: `morning`, `from-1000`. */
  readonly time?: string
}
