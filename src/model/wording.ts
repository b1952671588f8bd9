import { z } from 'zod'
import type { YamlSource } from '../source/yaml-source.ts'
import { BLANK, PRINTED } from './printed.ts'
import { isCorrection } from './schema/right-values.ts'

/** A text of the wording: prose with Handlebars expressions, or the same text in the forms that the language inflects. */
const text = z.string().regex(PRINTED, BLANK)
const named = z.union([text, z.object({ default: text }).catchall(text)])

const name = z.union([text, z.strictObject({ name: named, short: named.optional() })])

const title = z.union([text, z.strictObject({ title: named, short: named.optional() })])

/** A table: its title, the heads of its columns, and its cells by rows; a row over all columns is one text. */
const table = z.strictObject({
  title: text,
  columns: z.record(z.string(), text),
  rows: z.record(z.string(), z.union([text, z.record(z.string(), text)])),
})

/** Words of blocks by their ids. */
const words = z.record(z.string(), z.union([text, table]))

const item = z.strictObject({
  title: named,
  short: named.optional().describe('title in the timetable, where it differs'),
  annotation: words.default({}),
  groups: z.record(z.string(), text).default({}).describe('words over groups of its papers'),
})

const departure = z.strictObject({
  unit: z.string().describe('path of the unit in this file, for example items.credentials.title'),
  published: text.describe('what the published paper says'),
  built: text.describe('what the built paper says in its place'),
  reason: text,
})

const count = z.int().positive()

/** A correction: where the paper as issued has it, what was, and what it should read. Its texts are those of print. */
const correction = z
  .strictObject({
    part: z.enum(['title', 'agenda', 'annotations', 'timetable']).optional().describe('part of the paper, where no item says it'),
    item: text.optional().describe('number of the item, as references write it: 2 (b)'),
    piece: z.enum(['title', 'documentation']).optional().describe('what of the item, where it is no paragraph'),
    paragraph: count.optional().describe('number of the paragraph under the item'),
    under: z.array(text).default([]).describe('day and hours in the timetable'),
    line: z
      .union([count, z.tuple([count, count])])
      .optional()
      .describe('line of the paragraph as printed, or its first and last'),
    was: text.optional().describe('left out where a whole paragraph is inserted'),
    reads: text.optional().describe('left out where a whole paragraph is deleted'),
  })
  .refine(isCorrection, 'a correction needs was, or reads, or both')

/** `wording/<language>.yaml`: the words of one paper in one language, by the ids of session.yaml. */
export const wordingSchema = z.strictObject({
  status: z.enum(['official text', 'working translation']),
  title: text.describe('title of the paper'),
  session: z
    .union([text, z.record(z.string(), text)])
    .optional()
    .describe(
      'the line that says which session it is, where the language says it otherwise; of several that meet by their bodies',
    ),
  lines: z.record(z.string(), text).default({}).describe('words of the lines over the title that have words of their own'),
  places: z.record(z.string(), named).default({}),
  bodies: z.record(z.string(), name).default({}),
  instruments: z.record(z.string(), title).default({}),
  decisions: z.record(z.string(), title).default({}).describe('titles of those that the text cites by title'),
  kinds: z
    .record(z.string(), named)
    .default({})
    .describe('what decisions and documents are called that no language has words for'),
  purposes: z.record(z.string(), named).default({}).describe('purposes of documents that no language has words for'),
  introduction: words.default({}).describe('before the first item in the annotations'),
  texts: z.record(z.string(), z.strictObject({ title: text, text: words.default({}) })).default({}),
  sections: z.record(z.string(), title).default({}).describe('titles of the sections of the agenda'),
  items: z.record(z.string(), item).default({}),
  documents: z.record(z.string(), text).default({}),
  notes: z.record(z.string(), text).default({}).describe('words of the notes at the foot of the page'),
  timetable: z.record(z.string(), text).default({}).describe('its heading, heads of columns and entries that are words'),
  corrections: z.array(correction).default([]).describe('those of a corrigendum, in the order of the paper that it corrects'),
  departures: z.array(departure).default([]),
})

/** The same where the words of bodies are not known: titles of items may be among them. */
export const wordingAloneSchema = wordingSchema.extend({ items: z.record(z.string(), item.partial({ title: true })).default({}) })

/** `bodies/<id>/wording/<language>.yaml`: the words that all sessions of a body share, by the ids of body.yaml and in the same sections. */
export const bodyWordingSchema = z.strictObject({
  places: wordingSchema.shape.places,
  bodies: wordingSchema.shape.bodies,
  instruments: wordingSchema.shape.instruments,
  decisions: wordingSchema.shape.decisions,
  items: wordingSchema.shape.items,
  timetable: wordingSchema.shape.timetable,
})

export type WordingData = z.infer<typeof wordingSchema>
export type Correction = z.infer<typeof correction>
export type CorrectionData = z.input<typeof correction>

/** The words of a paper in one language, with the file that they stand in. */
export interface Wording {
  readonly language: string
  readonly data: WordingData
  readonly source: YamlSource
}
