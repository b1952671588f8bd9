import { z } from 'zod'
import { ORDINAL_PARTS } from '../gatherings.ts'

/** Which part of a session is held, where that is not all of it. */
export const gatheringPart = z
  .enum(['resumed', 'reconvened', ...ORDINAL_PARTS])
  .describe('which part of the session it is, where it is not all of it')
export type GatheringPart = z.infer<typeof gatheringPart>
