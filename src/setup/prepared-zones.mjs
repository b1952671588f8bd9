// Takes the names of time zones from the data base, so that no check has to read all their rules.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The module of the names of time zones, as a text. None of them has a blank. */
export async function preparedZones(dist) {
  const { zoneNames } = await import(pathToFileURL(join(dist, 'model', 'zone-names.js')).href)
  return `export const zoneNames = () => ${JSON.stringify(zoneNames().join(' '))}.split(' ')`
}
