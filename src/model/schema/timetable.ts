import { z } from 'zod'
import { count, id, time } from './scalars.ts'

const halfDay = z.strictObject({
  plenary: z.array(id).default([]).describe('items, in the order in which they are taken'),
  parallel: z.array(id).default([]).describe('meetings held at the same time'),
})

export const timetableDay = z.strictObject({ day: count, morning: halfDay.optional(), afternoon: halfDay.optional() })

const fromTo = z.strictObject({ from: time, to: time })

export const hours = z.strictObject({ morning: fromTo.optional(), afternoon: fromTo.optional() })

export type HalfDayData = z.infer<typeof halfDay>
