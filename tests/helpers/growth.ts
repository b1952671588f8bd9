/** A measure below this is noise, and so is a ratio of it. */
const LEAST_MILLISECONDS = 10

/** In linear time four times as much takes four times as long, in quadratic time sixteen times. */
export const FOURFOLD = 10

/**
 * How many times as much of the processor four times the input takes: the least of some attempts, since what disturbs a measure only adds to
 * it. Not the time on the clock, which other processes stretch. What is prepared for the work is not measured.
 */
export async function growth<Input>(
  size: number,
  prepare: (size: number) => Input,
  work: (input: Input) => unknown,
): Promise<number> {
  const measure = async (times: number): Promise<number> => {
    const input = prepare(times * size)
    const before = process.cpuUsage()
    await work(input)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  await measure(1)
  let least = Infinity
  for (let attempt = 0; attempt < 4 && least >= FOURFOLD; attempt++)
    least = Math.min(least, (await measure(4)) / Math.max(await measure(1), LEAST_MILLISECONDS))
  return least
}
