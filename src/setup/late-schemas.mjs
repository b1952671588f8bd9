// Has the schemas loaded, and zod with them, only where prepared readers are not sure of data.
import { dirname, join } from 'node:path'
import { lateModule } from './late-module.mjs'

/** Puts a late module in the place of that of the schemas, which exports these names. */
export const lateSchemas = (dist, names) => ({
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
