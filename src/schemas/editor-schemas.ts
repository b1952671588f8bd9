import type { z } from 'zod'
import { blockOwners, textsOfOwner } from '../model/block-owners.ts'
import { houseSchema } from '../model/schema/house.ts'
import { languageSchema } from '../model/language.ts'
import { agendaEntry } from '../model/schema/agenda.ts'
import { block } from '../model/schema/blocks.ts'
import { body } from '../model/schema/body.ts'
import { bodyFileSchema } from '../model/schema/body-file.ts'
import { SHARED_FIELDS, USUAL_FIELDS } from '../model/bodies/fields.ts'
import { sessionSchemaWith } from '../model/schema/session.ts'
import { titleLine } from '../model/schema/title-line.ts'
import { USUAL_COLUMNS } from '../model/timetable-names.ts'
import type { Session } from '../model/session.ts'
import { timetableColumns } from '../model/timetable-columns.ts'
import { bodyWordingSchema, wordingAloneSchema } from '../model/wording.ts'
import { WORDING_SECTIONS } from '../model/wording-sections.ts'
import { conventionRows, fieldRows } from './field-rows.ts'
import { idsThatFit } from './ids-that-fit.ts'
import { definitionOf, type JsonSchema, jsonSchema } from './json-schema.ts'
import type { Shapes } from './schema-fields.ts'

/** What stands at several places of the data, by the name that the page on the data gives it. */
export const SHAPES: Shapes = new Map<z.core.$ZodType, string>([
  [agendaEntry, 'entry'],
  [block, 'block'],
  [body, 'body'],
  [titleLine, 'line'],
])

/** The headings of the page on the data under which it tells of the fields of a file. */
export const HEADINGS = {
  session: 'session.yaml: the facts',
  body: 'bodies/&lt;id&gt;/body.yaml: what all sessions of a body share',
  house: 'houses/&lt;id&gt;.yaml: the house',
  wording: 'wording/&lt;language&gt;.yaml: the words',
} as const

/** JSON Schemas by the kinds of files of data. */
export type EditorSchemas = Readonly<Record<string, JsonSchema>>

/** The pages of docs/ that tell of the fields. */
export interface DataPages {
  /** `docs/writing-data.md` */
  readonly data: string
  /** `docs/languages.md` */
  readonly languages: string
}

/** The schemas of all files of data, by names of files without an ending. */
export function editorSchemas({ data, languages }: DataPages): EditorSchemas {
  const rows = (heading: string) => fieldRows(data, heading)
  const facts = rows(HEADINGS.session)
  const told = { shapes: SHAPES, rows: facts }
  const words = { shapes: SHAPES, rows: rows(HEADINGS.wording) }
  return {
    session: joined(jsonSchema(sessionSchemaWith(USUAL_COLUMNS), told)),
    wording: jsonSchema(wordingAloneSchema, words),
    body: jsonSchema(bodyFileSchema, { shapes: SHAPES, rows: [...facts, ...rows(HEADINGS.body)] }),
    'body-wording': jsonSchema(bodyWordingSchema, words),
    house: jsonSchema(houseSchema, { shapes: SHAPES, rows: rows(HEADINGS.house) }),
    language: jsonSchema(languageSchema, { shapes: SHAPES, rows: conventionRows(languages) }),
  }
}

/** The same of the files of one session, with its ids. */
export function schemasOfSession({ data: page }: DataPages, session: Session, languages: readonly string[]): EditorSchemas {
  const columns = timetableColumns(session.data).map(({ id }) => id)
  const facts = jsonSchema(sessionSchemaWith(columns), {
    shapes: SHAPES,
    rows: fieldRows(page, HEADINGS.session),
    idsThatFit: idsThatFit(session.data, languages),
  })
  const words = jsonSchema(wordingAloneSchema, { shapes: SHAPES, rows: fieldRows(page, HEADINGS.wording) })
  return { session: joined(facts), wording: withWordedIds(words, session) }
}

/** What the file of a body gives a session need not stand in its own. */
function joined(schema: JsonSchema): JsonSchema {
  const given: readonly string[] = [...SHARED_FIELDS, ...USUAL_FIELDS]
  return { ...schema, required: (schema['required'] as string[]).filter((field) => !given.includes(field)) }
}

/** The schema of a wording that offers the ids which the session has words for, each where its words stand. */
function withWordedIds(schema: JsonSchema, session: Session): JsonSchema {
  const properties = { ...schema.properties }
  const offer = (path: readonly string[], ids: readonly string[]): void => {
    const [section = '', ...below] = path
    const at = properties[section]
    if (at && ids.length > 0) properties[section] = withKeysAt(schema, at, below, ids)
  }
  for (const [section, { ids }] of Object.entries(WORDING_SECTIONS)) offer([section], ids(session))
  for (const owner of blockOwners(session))
    offer(
      owner.path,
      textsOfOwner(owner).map(({ path: [first = ''] }) => first),
    )
  return { ...schema, properties }
}

/** A piece with ids to choose from as the keys of the map at a path in it; the piece itself where there is no map. */
function withKeysAt(whole: JsonSchema, piece: JsonSchema, path: readonly string[], ids: readonly string[]): JsonSchema {
  const { $ref } = piece
  const map = typeof $ref === 'string' ? definitionOf(whole, $ref) : piece
  const [first, ...rest] = path
  if (first !== undefined) {
    const below = map.properties?.[first]
    if (!below) return piece
    const inner = { properties: { [first]: withKeysAt(whole, below, rest, ids) } }
    return map === piece ? { ...piece, properties: { ...piece.properties, ...inner.properties } } : { allOf: [piece, inner] }
  }
  const value = map.additionalProperties
  if (typeof value !== 'object') return piece
  return { ...map, properties: { ...Object.fromEntries(ids.map((id) => [id, value])), ...map.properties } }
}
