import { z } from 'zod'
import { id } from './scalars.ts'

export type ListEntryData =
  string | { id: string; list?: ListEntryData[] | undefined; 'sub-paragraphs'?: ListEntryData[] | undefined }

/** An entry of a list, alone or with a list under it. */
const listEntry: z.ZodType<ListEntryData> = z.union([
  id,
  z.strictObject({
    id,
    get list(): z.ZodType<ListEntryData[] | undefined> {
      return z.array(listEntry).min(1).optional()
    },
    get 'sub-paragraphs'(): z.ZodType<ListEntryData[] | undefined> {
      return z.array(listEntry).min(1).optional()
    },
  }),
])

/** A row of a table: a cell for each column, or one over all of them. */
const tableRow = z.union([id, z.strictObject({ band: id })])

/**
 * What an annotation, an introduction or an annex consists of, by the ids of its words: a paragraph by its id alone, all else by what it is.
 */
export const block = z.union([
  id,
  z.strictObject({ numbered: id.describe('paragraph with a number, where those of the paper have none') }),
  z.strictObject({ unnumbered: id.describe('paragraph without a number, where those of the paper have one') }),
  z.strictObject({ quote: id.describe('paragraph that is quoted from another text') }),
  z.strictObject({ heading: id.describe('heading under that of the item') }),
  z.strictObject({ note: id.describe('paragraph in smaller type') }),
  z.strictObject({ list: z.array(listEntry).min(1).describe('entries with bullets') }),
  z.strictObject({ 'sub-paragraphs': z.array(listEntry).min(1).describe('entries with letters') }),
  z.strictObject({
    table: id.describe('id of the table, whose words have title, columns and rows'),
    columns: z.array(id).min(1).max(12),
    rows: z.array(tableRow).min(1),
    widths: z.array(z.number().positive()).optional().describe('share of each column in the width, where they are not equal'),
  }),
])

export type BlockData = z.infer<typeof block>
