import type { Session } from './session.ts'
import type { SessionData } from './schema/session.ts'
import type { Timetable } from './timetable.ts'

/** Facts that have words: those of a session, or those that the sessions of a body share. */
export interface WordedFacts extends Pick<Session, 'agenda' | 'items' | 'introduction' | 'texts'> {
  readonly timetable: Pick<Timetable, 'heading' | 'columns' | 'days'>
  /** Those of a body are of no one session, whose body or bodies meet, and which alone has kinds and purposes of its own. */
  readonly data: Partial<Pick<SessionData, 'body' | 'kinds' | 'purposes'>> &
    Pick<SessionData, 'masthead' | 'places' | 'bodies' | 'instruments' | 'decisions' | 'documents' | 'notes'>
}
