import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { agendaEntry } from '../../src/model/schema/agenda.ts'
import { block } from '../../src/model/schema/blocks.ts'
import { body } from '../../src/model/schema/body.ts'
import { bodyFileSchema } from '../../src/model/schema/body-file.ts'
import { houseSchema } from '../../src/model/schema/house.ts'
import { sessionSchemaWith } from '../../src/model/schema/session.ts'
import { titleLine } from '../../src/model/schema/title-line.ts'
import { wordingSchema } from '../../src/model/wording.ts'
import { PROJECT } from '../helpers/run-papers.ts'
import { schemaFields } from '../helpers/schema-fields.ts'

const page = readFileSync(join(PROJECT, 'docs/writing-data.md'), 'utf8')

/** A row of a table of fields: `| `path` | must | holds | `example` |`. */
const ROW = /^\| `([^`]+)` +\| ([^|]+?) +\| ([^|]+?) +\| `([^`]+)` +\|$/gm

const SHAPES = new Map<z.core.$ZodType, string>([
  [agendaEntry, 'entry'],
  [block, 'block'],
  [body, 'body'],
  [titleLine, 'line'],
])

/** A file of data, and the heading under which the page tells of it. */
const FILES: readonly (readonly [heading: string, schema: z.core.$ZodType])[] = [
  // Columns have any name; that of an example is allowed for.
  ['session.yaml: the facts', sessionSchemaWith(['plenary', 'parallel'])],
  ['bodies/&lt;id&gt;/body.yaml: what all sessions of a body share', bodyFileSchema],
  ['houses/&lt;id&gt;.yaml: the house', houseSchema],
  ['wording/&lt;language&gt;.yaml: the words', wordingSchema],
]

function rowsUnder(heading: string): { path: string; must: string; example: string }[] {
  const section = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? ''
  return [...section.matchAll(ROW)].map(([, path = '', must = '', , example = '']) => ({ path, must, example }))
}

describe.each(FILES)('docs/writing-data.md tells of every field, under “%s”', (heading, schema) => {
  const rows = rowsUnder(heading)
  const told = schema === bodyFileSchema ? rowsUnder('session.yaml: the facts').map(({ path }) => path) : []
  // What a body shares is told where a session may say it itself.
  const fields = schemaFields(schema, SHAPES).filter(({ path }) => !told.includes(path) && !told.includes(`body.${path}`))

  it('each once, and none that there is not', () => {
    expect(rows.map(({ path }) => path).sort()).toEqual(fields.map(({ path }) => path).sort())
  })

  it.each(rows)('and says whether it must be there: $path', ({ path, must }) => {
    const field = fields.find((known) => known.path === path)
    expect(must === 'yes').toBe(field?.isDemanded)
    expect(must).toMatch(/^(yes|no|(where|one of|of an?) .+)$/)
  })

  it.each(rows)('with an example that may be written: $path: $example', ({ path, example }) => {
    const value: unknown = parse(example)
    const schemas = fields.find((known) => known.path === path)?.schemas ?? []
    expect(schemas.some((known) => z.safeParse(known, value).success)).toBe(true)
  })
})
