import { rememberErrors, type Report } from '../source/diagnostic.ts'
import { parseYaml } from '../source/parse-yaml.ts'
import type { SourceFile } from '../source/source-file.ts'
import { agendaOf, itemsAmong } from './agenda.ts'
import { blocksOf } from './blocks.ts'
import type { BodyTexts } from './bodies/body-texts.ts'
import { joinFacts } from './bodies/join-facts.ts'
import { reportDistribution } from './distributions.ts'
import type { HouseFile } from './houses/house-texts.ts'
import { loadHouse } from './houses/load-house.ts'
import { sessionWith } from './data-kinds.ts'
import { deadlineDays } from './deadlines.ts'
import { meetingsOf } from './meetings.ts'
import { reportGathering } from './gathering-faults.ts'
import { reportNeeds } from './needs-of-parts.ts'
import { readData } from './read-data.ts'
import { reportReferences } from './references.ts'
import { registerOf } from './register.ts'
import type { Session } from './session.ts'
import { sessionDays } from './session-days.ts'
import { sittingsOf } from './sittings.ts'
import { timetableOf } from './timetable.ts'
import { statedColumns } from './timetable-columns.ts'

/** What stands beside a session and belongs to its facts. */
export interface FilesBeside {
  /** The files of bodies, of which the session has what all sessions of its body share. */
  readonly bodies?: readonly BodyTexts[] | undefined
  /** Without the files of the houses a session is only what needs no house: its symbols, its days. */
  readonly houses?: readonly HouseFile[] | undefined
}

/** Reads `session.yaml` and works out what follows from its facts. Undefined, with diagnostics, when it cannot be relied on. */
export function loadSession(
  name: string,
  file: SourceFile,
  report: Report,
  { bodies = [], houses }: FilesBeside = {},
): Session | undefined {
  const { tell, hasErrors } = rememberErrors(report)
  const own = parseYaml(file, tell)
  if (!own.isUsable || own.isBroken) return undefined
  const joined = joinFacts(own, bodies, tell)
  if (!joined) return undefined
  const { source, shared } = joined
  const columns = statedColumns((source.value as { timetable?: unknown } | null)?.timetable)
  const data = readData(source, sessionWith(columns), tell)
  if (!data) return undefined
  reportReferences(source, data, tell)
  reportNeeds(source, data, tell)
  reportGathering(source, data, tell)
  const house = houses && !hasErrors() ? loadHouse(source, data, houses, tell) : undefined
  const isHouseKnown = houses !== undefined || Object.values(data.bodies).every((body) => body.house === undefined)
  if (isHouseKnown && !hasErrors()) reportDistribution(source, data, house, tell)
  if (hasErrors()) return undefined
  const agenda = agendaOf(data.agenda)
  const timetable = timetableOf(data)
  const sittings = sittingsOf(data, timetable)
  return {
    name,
    source,
    data,
    days: sessionDays(data),
    shared,
    house,
    agenda,
    introduction: blocksOf(data.introduction),
    texts: Object.entries(data.texts).map(([id, blocks]) => ({ id, blocks: blocksOf(blocks) })),
    items: itemsAmong(agenda),
    meetings: meetingsOf(data, sittings),
    deadlines: deadlineDays(data),
    timetable,
    sittings,
    register: registerOf(data),
  }
}
