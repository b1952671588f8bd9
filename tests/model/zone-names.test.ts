import { expect, it } from 'vitest'
import { packedZones } from '../../src/model/time-zones.ts'
import { zoneNames } from '../../src/model/zone-names.ts'
import { DIST, runModule, setupOf } from '../helpers/prepared-module.ts'

it('the names of time zones are those of the data base, read or prepared', async () => {
  const { preparedZones } = await setupOf<{ preparedZones: (dist: string) => Promise<string> }>('prepared-zones')
  const prepared = await runModule<{ zoneNames: typeof zoneNames }>(await preparedZones(DIST))
  expect(zoneNames()).toEqual([...packedZones().keys()])
  expect(prepared.zoneNames()).toEqual(zoneNames())
  expect(zoneNames()).toContain('Europe/Vienna')
})
