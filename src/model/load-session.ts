import { rememberErrors, type Report } from '../source/diagnostic.ts'
import { parseYaml } from '../source/parse-yaml.ts'
import type { SourceFile } from '../source/source-file.ts'
import { agendaOf, itemsAmong } from './agenda.ts'
import { blocksOf } from './blocks.ts'
import { reportDistribution } from './distributions.ts'
import type { HouseFile } from './houses/house-texts.ts'
import { loadHouse } from './houses/load-house.ts'
import { deadlineDays } from './deadlines.ts'
import { meetingsOf } from './meetings.ts'
import { reportGathering } from './gathering-faults.ts'
import { reportNeeds } from './needs-of-parts.ts'
import { readData } from './read-data.ts'
import { reportReferences } from './references.ts'
import { registerOf } from './register.ts'
import type { Session } from './session.ts'
import { sessionDays } from './session-days.ts'
import { sessionSchemaWith } from './schema/session.ts'
import { sittingsOf } from './sittings.ts'
import { timetableOf } from './timetable.ts'
import { statedColumns } from './timetable-columns.ts'

/**
 * Reads `session.yaml` and works out what follows from its facts. Undefined, with diagnostics, when it cannot be relied on. Without the files
 * of the houses it is only what needs no house: its symbols, its days.
 */
export function loadSession(name: string, file: SourceFile, report: Report, houses?: readonly HouseFile[]): Session | undefined {
  const { tell, hasErrors } = rememberErrors(report)
  const source = parseYaml(file, tell)
  const columns = statedColumns((source.value as { timetable?: unknown } | null)?.timetable)
  const data = readData(source, sessionSchemaWith(columns), tell)
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
