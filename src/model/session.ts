import type { YamlSource } from '../source/yaml-source.ts'
import type { AgendaEntry, AgendaItem } from './agenda.ts'
import type { Block } from './blocks.ts'
import type { SharedFacts } from './bodies/shared-facts.ts'
import type { Day } from './day.ts'
import type { House } from './houses/house.ts'
import type { SessionData } from './schema/session.ts'
import type { SessionDays } from './session-days.ts'
import type { Sitting } from './sittings.ts'
import type { Timetable } from './timetable.ts'

/** Path of a value in session.yaml, as its keys in order. */
export type FactPath = readonly (string | number)[]

/** A paper of the register: one that this session's agenda may list, or an earlier one that its text cites. */
export interface RegisteredPaper {
  readonly id: string
  readonly symbol: string
  /** True for the papers of this session, whose numbers make a run and which lists carry. */
  readonly ofThisSession: boolean
  /** Id of the body whose paper it is, where the data say so. */
  readonly body?: string | undefined
  readonly path: FactPath
}

/** A meeting with its days, those of a meeting during the session worked out from the timetable. */
export interface Meeting {
  readonly id: string
  readonly body: string
  readonly number: number | undefined
  readonly from: Day | undefined
  readonly to: Day | undefined
  readonly place: string | readonly string[] | undefined
}

/** A part of the paper, or an annex, that consists of blocks and has a title. */
interface FreeText {
  readonly id: string
  readonly blocks: readonly Block[]
}

/** The facts of a session with all that follows from them. Words are not in it. */
export interface Session {
  /** Name of its folder. */
  readonly name: string
  /** session.yaml, with what the files of bodies share laid under it. */
  readonly source: YamlSource
  readonly data: SessionData
  readonly days: SessionDays
  /** What it has from the files of bodies. */
  readonly shared?: readonly SharedFacts[] | undefined
  /** The agenda as it is parted: items, and sections with items. */
  readonly agenda: readonly AgendaEntry[]
  /** What stands before the first item in the annotations. */
  readonly introduction: readonly Block[]
  readonly texts: readonly FreeText[]
  /** Whose head stands on the first page; undefined where the data name none: then it is that of the United Nations. */
  readonly house?: House | undefined
  /** In the order of the agenda, sub-items after their item. */
  readonly items: readonly AgendaItem[]
  readonly meetings: ReadonlyMap<string, Meeting>
  readonly deadlines: ReadonlyMap<string, Day>
  readonly timetable: Timetable
  /** What is held by the timetable, in its order. */
  readonly sittings: readonly Sitting[]
  readonly register: readonly RegisteredPaper[]
}

/** The id under which the paper itself stands in its own register. */
export const THIS_PAPER = 'paper'
