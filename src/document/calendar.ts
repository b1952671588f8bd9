import type { Day } from '../model/day.ts'
import { capitalized } from '../model/capitalized.ts'
import { meetingBodies } from '../model/organs.ts'
import type { Session } from '../model/session.ts'
import { timeZoneOf } from '../model/session-places.ts'
import { placesText } from '../rendering/dates-and-place-line.ts'
import { publicAddress } from '../rendering/public-address.ts'
import { sessionLines } from '../rendering/session-line.ts'
import { entryText } from '../rendering/timetable-entry.ts'
import { WordingRenderer } from '../rendering/wording-renderer.ts'
import { calendarHistory } from './calendar-history.ts'
import { type CalendarMeeting, meetingsOnCalendar } from './calendar-meetings.ts'
import type { PaperSources } from './make-document.ts'

/** The timetable as a calendar: one event for each meeting, plenary or parallel, and for what else stands in it. */
export interface Calendar {
  /** The paper that the calendar belongs to, the same in all that follow it: the domain of its events' names. */
  readonly paper: string
  /** Rises with whatever follows the paper, so that a calendar program takes the later version. */
  readonly sequence: number
  /** BCP 47 tag of its texts. */
  readonly tag: string
  readonly title: string
  /** Who calls the meetings: the organ, and the address under which the public reads the paper, where that is known. */
  readonly organizer: { readonly name: string; readonly address: string | undefined }
  /** IANA name of the zone of the place. */
  readonly timeZone: string
  /** The day that stands for the making of the calendar, since a build never asks the clock. */
  readonly date: Day
  readonly events: readonly CalendarEvent[]
}

export interface CalendarEvent extends CalendarMeeting {
  readonly summary: string
  /** What is taken up, one entry a line. */
  readonly lines: readonly string[]
  readonly place: string
  /** An earlier calendar had it, and it will not be held. */
  readonly isGivenUp: boolean
}

/**
 * Makes the calendar of a session in one language, after those of the papers whose data stand beside its own; undefined where the first of its places
 * has no time zone.
 */
export function makeCalendar({ session, language, wording }: PaperSources, beside: readonly Session[]): Calendar | undefined {
  const { data } = session
  const timeZone = timeZoneOf(data)
  if (timeZone === undefined) return undefined
  // What could not be rendered was found when the paper was made.
  const renderer = new WordingRenderer(session, language, wording, () => undefined)
  const name = (section: string, id: string | undefined): string | undefined =>
    id === undefined ? undefined : renderer.named([section, id, 'name'])?.toString()
  const bodyTitle = (id: string): string | undefined => {
    const title = name('bodies', id)
    return title && capitalized(title)
  }
  const organ = meetingBodies(data)
    .flatMap((body) => name('bodies', body) ?? [])
    .join(' – ')
  const lines = sessionLines(session, language, renderer).map(({ text }) => text.toString())
  // A conference without a number is known by its name.
  const sessionLine = lines.length > 0 ? lines.join(' – ') : organ
  const { givenUp, ...history } = calendarHistory(session, beside)
  const textOf = entryText(session, language, renderer)
  const event = (meeting: CalendarMeeting, isGivenUp: boolean): CalendarEvent => {
    const { words } = language
    const { what } = meeting
    // What this paper no longer names has none of its words either.
    const title =
      what.kind === 'plenary'
        ? words.plenary
        : ((what.kind === 'body' ? bodyTitle(what.body) : renderer.named(['timetable', what.text])?.toString()) ??
          words['parallel-meetings'])
    return {
      ...meeting,
      place: placesText(session, language, renderer).toString(),
      summary: `${title} – ${sessionLine}`,
      lines: [...(isGivenUp ? [] : meeting.entries.map((entry) => textOf(entry).toString())), organ],
      isGivenUp,
    }
  }
  return {
    ...history,
    tag: language.tag,
    title: `${renderer.unit(['title']).toString()} – ${sessionLine}`,
    organizer: { name: organ, address: publicAddress(session, language, history.paper) },
    timeZone,
    events: [
      ...meetingsOnCalendar(session).map((meeting) => event(meeting, false)),
      ...givenUp.map((meeting) => event(meeting, true)),
    ],
  }
}
