import { createRequire } from 'node:module'

/*
 * Time zones by their names in the IANA time zone data base, as moment-timezone packs their rules. Read when a zone is first asked for.
 */

interface PackedZones {
  readonly zones: readonly string[]
  readonly links: readonly string[]
}

let packed: ReadonlyMap<string, string> | undefined

/** The packed rules of each zone by its name; a zone that has several names is there under each. */
export function packedZones(): ReadonlyMap<string, string> {
  packed ??= byName(createRequire(import.meta.url)('moment-timezone/data/packed/latest.json') as PackedZones)
  return packed
}

function byName({ zones, links }: PackedZones): ReadonlyMap<string, string> {
  const rules = new Map(zones.map((entry) => [entry.slice(0, entry.indexOf('|')), entry]))
  for (const link of links) {
    const [name = '', other = ''] = link.split('|')
    const entry = rules.get(name)
    if (entry !== undefined) rules.set(other, entry)
  }
  return rules
}
