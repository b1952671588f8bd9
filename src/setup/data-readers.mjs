// What of the reading of data is worked out when the program is put into one file.
import { dirname, join } from 'node:path'
import { lateModule } from './late-module.mjs'
import { readersOf } from './readers.mjs'
import { schemasOf } from './schemas-of.mjs'

/** Puts readers that were made of the schemas into the bundle, and has the schemas loaded, and zod with them, only where these are not sure. */
export async function dataReaders(dist) {
  const { schemas, functions, names } = await schemasOf(dist)
  return [lateSchemas(dist, names), preparedReaders(dist, readersOf(schemas, functions))]
}

const lateSchemas = (dist, names) => ({
  name: 'late schemas',
  setup(build) {
    const path = join(dist, 'model', 'schemas.js')
    build.onResolve({ filter: /schemas\.js$/ }, ({ path: asked, resolveDir, namespace }) =>
      namespace !== 'late-schemas' && join(resolveDir, asked) === path
        ? { path: 'schemas', namespace: 'late-schemas' }
        : undefined,
    )
    build.onLoad({ filter: /.*/, namespace: 'late-schemas' }, () => {
      return { contents: lateModule(path, names), resolveDir: dirname(path) }
    })
  },
})

const preparedReaders = (dist, contents) => ({
  name: 'prepared readers',
  setup(build) {
    const path = join(dist, 'model', 'prepared-readers.js')
    build.onLoad({ filter: /prepared-readers\.js$/ }, (args) => (args.path === path ? { contents, loader: 'js' } : undefined))
  },
})
