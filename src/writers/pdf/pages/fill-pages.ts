import type { NoteBox } from './box.ts'
import { PAGE_ENDS, type PageEnd } from './page-end.ts'
import { roomOfNotes } from './page-notes.ts'
import { heightOf, heightWithRoom, type Strip } from './strip.ts'

/** A page as it was filled: what stands from its upper margin down, and the notes over its lower one. */
export interface FilledPage {
  readonly strips: readonly Strip[]
  readonly notes: readonly Strip[]
}

/** What may be lost by counting in binary fractions, in points. */
const TOLERANCE = 0.01

/** How much of a page the rest of a note takes at most while there is text to stand over it: the note ends soon, and the text goes on. */
const MOST_OF_REST = 2 / 3

/**
 * Fills pages of a height, in points, with strips: as many as go into it with the notes that they refer to, ended where that is best. A
 * note stands at the foot of the page of its mark; what no page can hold with its line goes on at the feet of the next ones.
 */
export function fillPages(strips: readonly Strip[], room: number, stripsOf: (note: NoteBox) => readonly Strip[]): FilledPage[] {
  const pages: FilledPage[] = []
  const eased = easeLong(strips, room, stripsOf)
  let from = 0
  let rest: readonly Strip[] = []
  do {
    const head = eased[from]?.under ?? []
    const to = from < eased.length ? endOfPage(eased, from, heightOf(head), room, rest, stripsOf) : from
    const text = [...head, ...eased.slice(from, to)]
    const notes = [...rest, ...text.flatMap((strip) => strip.notes.flatMap(stripsOf))]
    const count = notesThatFit(notes, room - heightOf(text) + (text.at(-1)?.after ?? 0))
    // A page without text is there for notes, and so has one.
    const isFull = count > 0 || text.length > 0
    pages.push({ strips: text, notes: notes.slice(0, isFull ? count : 1) })
    rest = notes.slice(isFull ? count : 1)
    from = to
  } while (from < eased.length || rest.length > 0)
  return pages
}

/** The strip before which a page ends that begins with one of them, under what is printed there again. */
function endOfPage(
  strips: readonly Strip[],
  from: number,
  top: number,
  room: number,
  rest: readonly Strip[],
  stripsOf: (note: NoteBox) => readonly Strip[],
): number {
  const notes = rest.slice(0, notesThatFit(rest, room * MOST_OF_REST))
  let hasLong = false
  const end = furthestEnd(strips, from, top, (strip, bottom) => {
    const own = strip.notes.flatMap(stripsOf)
    const isLong = strip.height + roomOfNotes(own) > room
    notes.push(...(isLong ? own.slice(0, LEAST_OF_NOTE) : own))
    if (bottom + roomOfNotes(notes) > room + TOLERANCE) return 'no'
    hasLong ||= isLong
    return hasLong ? 'last' : 'yes'
  })
  return end ?? from + 1
}

/** A note that is longer than a page begins where this many of its lines fit; the page then ends as soon as it may. */
const LEAST_OF_NOTE = 2

function notesThatFit(notes: readonly Strip[], room: number): number {
  if (roomOfNotes(notes) <= room + TOLERANCE) return notes.length
  return (
    furthestEnd(notes, 0, roomOfNotes(notes) - heightOf(notes), (_, bottom) => (bottom > room + TOLERANCE ? 'no' : 'yes')) ?? 0
  )
}

/**
 * The best end for a page that begins with one of some strips: of the places after which it may end, the last one of the best kind;
 * undefined when not even the first strip fits. After the last one that is wanted it ends where it freely may.
 */
function furthestEnd(
  strips: readonly Strip[],
  from: number,
  top: number,
  fits: (strip: Strip, bottom: number) => 'yes' | 'no' | 'last',
): number | undefined {
  const ends = new Map<PageEnd, number>()
  let y = top
  for (let index = from; index < strips.length; index++) {
    const strip = strips[index]
    if (!strip) break
    if (strip.beginsPage && index > from) return index
    const answer = fits(strip, y + strip.before + strip.height)
    if (answer === 'no') return PAGE_ENDS.map((end) => ends.get(end)).find((end) => end !== undefined)
    if (answer === 'last' && strip.end === 'free') return index + 1
    ends.set(strip.end, index + 1)
    y += heightWithRoom(strip)
  }
  return strips.length
}

/** What should stay together stays so where a page can hold it; where none can, pages may end within it. */
function easeLong(strips: readonly Strip[], room: number, stripsOf: (note: NoteBox) => readonly Strip[]): readonly Strip[] {
  const eased: Strip[] = []
  let first = 0
  strips.forEach((strip, index) => {
    if (strip.end !== 'free' && index < strips.length - 1) return
    if (index === first && strip.end === 'free') {
      eased.push(strip)
      first = index + 1
      return
    }
    const chain = strips.slice(first, index + 1)
    const needs =
      heightOf(chain) + heightOf(chain[0]?.under ?? []) + roomOfNotes(chain.flatMap(({ notes }) => notes.flatMap(stripsOf)))
    eased.push(...(needs <= room ? chain : chain.map((each): Strip => (each.end === 'stays' ? { ...each, end: 'free' } : each))))
    first = index + 1
  })
  return eased
}
