import { z } from 'zod'
import { id } from './scalars.ts'

const paragraph = z.union([id, z.strictObject({ quote: id })])

const agendaLeaf = z.strictObject({
  id,
  annotation: z.array(paragraph).default([]),
  documents: z.array(id).default([]),
})

/** An item of the agenda with its sub-items. */
export const agendaItem = agendaLeaf.extend({ items: z.array(agendaLeaf).default([]) })
