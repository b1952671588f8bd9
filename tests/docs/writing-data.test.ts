import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { bodyFileSchema } from '../../src/model/schema/body-file.ts'
import { houseSchema } from '../../src/model/schema/house.ts'
import { sessionSchemaWith } from '../../src/model/schema/session.ts'
import { wordingSchema } from '../../src/model/wording.ts'
import { HEADINGS, SHAPES } from '../../src/schemas/editor-schemas.ts'
import { fieldRows } from '../../src/schemas/field-rows.ts'
import { schemaFields } from '../../src/schemas/schema-fields.ts'
import { PROJECT } from '../helpers/run-papers.ts'

const page = readFileSync(join(PROJECT, 'docs/writing-data.md'), 'utf8')

/** A file of data, and the heading under which the page tells of it. */
const FILES: readonly (readonly [heading: string, schema: z.core.$ZodType])[] = [
  // Columns have any name; that of an example is allowed for.
  [HEADINGS.session, sessionSchemaWith(['plenary', 'parallel'])],
  [HEADINGS.body, bodyFileSchema],
  [HEADINGS.house, houseSchema],
  [HEADINGS.wording, wordingSchema],
]

describe.each(FILES)('docs/writing-data.md tells of every field, under “%s”', (heading, schema) => {
  const rows = fieldRows(page, heading)
  const told = schema === bodyFileSchema ? fieldRows(page, HEADINGS.session).map(({ path }) => path) : []
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
