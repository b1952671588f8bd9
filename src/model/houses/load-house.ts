import { rememberErrors, type Report } from '../../source/diagnostic.ts'
import { goneOrMistyped } from '../../source/nearest.ts'
import { parseYaml } from '../../source/parse-yaml.ts'
import { isUsable } from '../../source/usable.ts'
import type { YamlSource } from '../../source/yaml-source.ts'
import type { Drawing } from '../drawing.ts'
import { meetingBodies, withBodiesOver } from '../organs.ts'
import { HOUSE } from '../data-kinds.ts'
import { readData } from '../read-data.ts'
import type { SessionData } from '../schema/session.ts'
import { readSvg } from '../svg/read-svg.ts'
import type { House } from './house.ts'
import { type HouseFile, houseFileName } from './house-texts.ts'

/**
 * The house of a session: that of its body, or of the nearest body over it that has one; undefined where none of them has. `files` are those of
 * the folder of houses. Undefined too, with diagnostics, when it cannot be relied on.
 */
export function loadHouse(
  session: YamlSource,
  data: Pick<SessionData, 'body' | 'bodies'>,
  files: readonly HouseFile[],
  report: Report,
): House | undefined {
  for (const [body, { house }] of Object.entries(data.bodies))
    if (house !== undefined && !files.some(({ name }) => name === houseFileName(house))) {
      reportUnknown(session, body, house, files, report)
      return undefined
    }
  const id = meetingBodies(data)
    .flatMap((body) => withBodiesOver(data, body))
    .flatMap((body) => data.bodies[body]?.house ?? [])[0]
  const file = files.find(({ name }) => id !== undefined && name === houseFileName(id))?.file
  if (id === undefined || !file) return undefined
  const { tell, hasErrors } = rememberErrors(report)
  const source = parseYaml(file, tell)
  const house = readData(source, HOUSE, tell)
  const logo = house && typeof house.emblem !== 'string' ? readLogo(source, house.emblem.file, files, tell) : undefined
  return house && !hasErrors() ? { id, data: house, source, ...(logo ? { logo } : {}) } : undefined
}

function reportUnknown(source: YamlSource, body: string, id: string, files: readonly HouseFile[], report: Report): void {
  const known = new Set(files.flatMap(({ name }) => (name.endsWith('.yaml') ? [name.slice(0, -'.yaml'.length)] : [])))
  report({
    level: 'error',
    code: 'data-reference',
    message: `${id} is no house`,
    span: source.valueSpan(['bodies', body, 'house']),
    label: `there is no houses/${houseFileName(id)} beside the folder of the session`,
    help: `${goneOrMistyped(id, known, 'take it out')}; a new one is a file in the folder houses; without one the head is that of the United Nations`,
  })
}

function readLogo(source: YamlSource, name: string, files: readonly HouseFile[], report: Report): Drawing | undefined {
  const file = files.find((other) => other.name === name)?.file
  if (file) return isUsable(file, report) ? readSvg(file, report) : undefined
  report({
    level: 'error',
    code: 'data-reference',
    message: `there is no drawing ${name}`,
    span: source.valueSpan(['emblem', 'file']),
    label: 'no file of this name stands beside this one',
    help: 'put the drawing beside this file, or correct the name',
  })
  return undefined
}
