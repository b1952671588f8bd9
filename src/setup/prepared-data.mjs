// What of the reading of data is worked out when the program is put into one file.
import { join } from 'node:path'
import { lateSchemas } from './late-schemas.mjs'
import { preparedLanguages } from './prepared-languages.mjs'
import { preparedModules } from './prepared-modules.mjs'
import { preparedTemplates } from './prepared-templates.mjs'
import { preparedZones } from './prepared-zones.mjs'
import { readersOf } from './readers.mjs'
import { schemasOf } from './schemas-of.mjs'

/**
 * Puts into the bundle readers that were made of the schemas, and has the schemas loaded, and zod with them, only where these are not sure; and what the
 * conventions and the templates say that come with the program, and the names of time zones.
 */
export async function preparedData(dist) {
  const { schemas, functions, names } = await schemasOf(dist)
  const program = join(dist, '..')
  const modules = {
    'model/prepared-readers.js': readersOf(schemas, functions),
    'model/prepared-languages.js': await preparedLanguages(dist, join(program, 'data', 'languages')),
    'model/zone-names.js': await preparedZones(dist),
    'rendering/prepared-templates.js': await preparedTemplates(dist, join(program, 'templates')),
  }
  return [lateSchemas(dist, names), preparedModules(dist, modules)]
}
