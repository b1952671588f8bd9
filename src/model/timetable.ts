import type { AgendaItem } from './agenda.ts'
import { addDays, type Day } from './day.ts'
import type { SessionData } from './schema/session.ts'
import type { HalfDayData } from './schema/timetable.ts'

/** Something taken up in a half day; it is continued when an earlier half day had it already. */
export interface TimetableEntry {
  readonly id: string
  readonly continued: boolean
}

/** The halves of a day, in their order. */
export const HALVES = ['morning', 'afternoon'] as const
export type Half = (typeof HALVES)[number]

interface HalfDay {
  readonly part: Half
  readonly plenary: readonly TimetableEntry[]
  readonly parallel: readonly TimetableEntry[]
}

export interface TimetableDay {
  /** Counted from the day of the opening, which is 1. */
  readonly number: number
  readonly day: Day
  readonly halfDays: readonly HalfDay[]
}

/** A half day as session.yaml states it, with its place there. */
export interface StatedHalfDay extends HalfDayData {
  /** Counted from the day of the opening, which is 1. */
  readonly day: number
  readonly part: Half
  readonly path: readonly (string | number)[]
}

/** Every half day that the timetable states, in order. */
export function halfDays({ timetable }: Pick<SessionData, 'timetable'>): StatedHalfDay[] {
  return timetable.flatMap((day, index) =>
    HALVES.flatMap((part) => {
      const half = day[part]
      return half ? [{ day: day.day, part, path: ['timetable', index, part], ...half }] : []
    }),
  )
}

/** The organization of work with its dates, and with what is continued from an earlier half day. */
export function timetableDays(data: Pick<SessionData, 'opens' | 'timetable'>): TimetableDay[] {
  const seen = new Set<string>()
  const entry = (id: string): TimetableEntry => {
    const continued = seen.has(id)
    seen.add(id)
    return { id, continued }
  }
  return data.timetable.map((day) => ({
    number: day.day,
    day: addDays(data.opens, day.day - 1),
    halfDays: halfDays({ timetable: [day] }).map(({ part, plenary, parallel }) => ({
      part,
      plenary: plenary.map(entry),
      parallel: parallel.map(entry),
    })),
  }))
}

/** First and last day on which the timetable has a meeting. */
export function daysInTimetable(timetable: readonly TimetableDay[], meeting: string): { from: Day; to: Day } | undefined {
  const days = timetable
    .filter((day) => day.halfDays.some((half) => half.parallel.some((entry) => entry.id === meeting)))
    .map((day) => day.day)
  const from = days[0]
  const to = days.at(-1)
  return from !== undefined && to !== undefined ? { from, to } : undefined
}

/** The first half day in which an item is taken up: by itself, or with the item that it belongs to. */
export function firstDayOfItem(
  timetable: readonly TimetableDay[],
  { id, parent }: Pick<AgendaItem, 'id' | 'parent'>,
): { readonly day: Day; readonly path: readonly (string | number)[] } | undefined {
  const first = (wanted: string) => {
    for (const [index, { day, halfDays }] of timetable.entries())
      for (const { part, plenary } of halfDays) {
        const at = plenary.findIndex((entry) => entry.id === wanted)
        if (at >= 0) return { day, path: ['timetable', index, part, 'plenary', at] }
      }
    return undefined
  }
  return first(id) ?? (parent && first(parent.id))
}
