// What is worked out when the program is put into one file, in the place of modules that have nothing of it.
import { join } from 'node:path'

/**
 * Puts texts in the place of modules of dist/.
 * @param modules texts by the paths of their modules within dist/
 */
export const preparedModules = (dist, modules) => ({
  name: 'prepared modules',
  setup(build) {
    const texts = new Map(Object.entries(modules).map(([path, contents]) => [join(dist, path), contents]))
    build.onLoad({ filter: /\.js$/ }, ({ path }) => (texts.has(path) ? { contents: texts.get(path), loader: 'js' } : undefined))
  },
})
