import { packedZones } from './time-zones.ts'

/**
 * The names of all time zones of the IANA time zone data base. In the program in one file they were put into this place (`setup/prepared-zones.mjs`), so that
 * the rules are read only where a calendar asks for them.
 */
export const zoneNames = (): readonly string[] => [...packedZones().keys()]
