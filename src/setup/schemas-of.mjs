// Finds the schemas of a compiled program, and the functions that they may ask.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * The schemas of dist/ by their names, and the names of all that their module exports; and of each function that modules of the model export which load no library for schemas, its module, as a path
 * from the folder of the model, and its name.
 */
export async function schemasOf(dist) {
  const model = join(dist, 'model')
  const exported = await import(pathToFileURL(join(model, 'schemas.js')).href)
  const schemas = Object.fromEntries(Object.entries(exported).filter(([, value]) => '_zod' in value))
  const functions = new Map()
  for (const path of readdirSync(model, { recursive: true })) {
    if (!path.endsWith('.js') || readFileSync(join(model, path), 'utf8').includes(`from 'zod'`)) continue
    const module = await import(pathToFileURL(join(model, path)).href)
    for (const [name, value] of Object.entries(module))
      if (typeof value === 'function') functions.set(value, { module: `./${path.replaceAll('\\', '/')}`, name })
  }
  return { schemas, functions, names: Object.keys(exported) }
}
