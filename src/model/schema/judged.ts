import type { z } from 'zod'

/** A check that tells what is wrong, with the function that says without the library whether anything is: prepared readers ask that one. */
export const judged = <T>(isRight: (value: T) => boolean, check: z.core.CheckFn<T>): z.core.CheckFn<T> =>
  Object.assign(check, { isRight })
