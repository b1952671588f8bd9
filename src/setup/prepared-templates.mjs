// Prepares the templates that come with the program, so that no run has to read them, and Handlebars need not be loaded.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The module of the prepared templates of a folder, as a text. One that cannot be read or prepared is told of, or parsed, when it is used. */
export async function preparedTemplates(dist, folder) {
  const { default: handlebars } = await import('handlebars')
  const { prepareTemplate } = await import(pathToFileURL(join(dist, 'rendering', 'prepare-template.js')).href)
  const { SourceFile } = await import(pathToFileURL(join(dist, 'source', 'source-file.js')).href)
  const names = readdirSync(folder).filter((name) => name.endsWith('.hbs'))
  const entries = names.sort().flatMap((name) => {
    const file = new SourceFile(name, readFileSync(join(folder, name), 'utf8'))
    try {
      const prepared = prepareTemplate(file, handlebars.parse(file.text))
      return prepared ? [`[${JSON.stringify(file.text)}, () => JSON.parse(${JSON.stringify(JSON.stringify(prepared))})]`] : []
    } catch {
      return []
    }
  })
  return `export const PREPARED_TEMPLATES = new Map([${entries.join(',\n')}])`
}
