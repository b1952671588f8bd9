// What of the reading of data is worked out when the program is put into one file.
import { join } from 'node:path'
import { lateSchemas } from './late-schemas.mjs'
import { preparedLanguages } from './prepared-languages.mjs'
import { preparedModules } from './prepared-modules.mjs'
import { readersOf } from './readers.mjs'
import { schemasOf } from './schemas-of.mjs'

/**
 * Puts into the bundle readers that were made of the schemas, and has the schemas loaded, and zod with them, only where these are not sure; and what the
 * conventions say that come with the program.
 */
export async function preparedData(dist) {
  const { schemas, functions, names } = await schemasOf(dist)
  const modules = {
    'model/prepared-readers.js': readersOf(schemas, functions),
    'model/prepared-languages.js': await preparedLanguages(dist, join(dist, '..', 'data', 'languages')),
  }
  return [lateSchemas(dist, names), preparedModules(dist, modules)]
}
