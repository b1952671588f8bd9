// Reads the templates that come with the program, so that no run has to, and Handlebars need not be loaded.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The module of the prepared templates of a folder, as a text. One that Handlebars cannot read is told of when it is used. */
export async function preparedTemplates(folder) {
  const { default: handlebars } = await import('handlebars')
  const names = readdirSync(folder).filter((name) => name.endsWith('.hbs'))
  const entries = names.sort().flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    try {
      const tree = JSON.stringify(bare(handlebars.parse(text)))
      return [`[${JSON.stringify(text)}, () => JSON.parse(${JSON.stringify(tree)})]`]
    } catch {
      return []
    }
  })
  return `export const PREPARED_TEMPLATES = new Map([${entries.join(',\n')}])`
}

/** The fields of nodes by which they are printed. */
const PRINTED = 'type body value path params program inverse name original data depth parts hash pairs key indent'.split(' ')

/** A tree with what is printed, and with where texts begin that have elements, which get their places by it: a third of all that a tree says. */
function bare(node) {
  if (Array.isArray(node)) return node.filter(({ type }) => type !== 'CommentStatement').map(bare)
  if (typeof node !== 'object' || node === null) return node
  const isText = node.type === 'ContentStatement'
  const fields = PRINTED.filter((field) => isSaid(node[field]) && !(isText && field === 'original'))
  return {
    ...Object.fromEntries(fields.map((field) => [field, bare(node[field])])),
    ...(isText && node.value.includes('<') && { loc: { start: node.loc.start } }),
  }
}

/** Whether a field says something: that a path does not go to data, or to what is around, need not be said. */
const isSaid = (value) => value !== undefined && value !== false && value !== 0
