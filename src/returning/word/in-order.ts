/** The positions of as many numbers of a row as can be that grow from one to the next. */
export function inOrderIndexes(row: readonly number[]): number[] {
  // The position of the least number with which a growing row of each length ends, and what stands before each.
  const ends: number[] = []
  const before = new Array<number>(row.length).fill(-1)
  for (const [index, value] of row.entries()) {
    let length = ends.findIndex((end) => (row[end] ?? 0) >= value)
    if (length < 0) length = ends.length
    before[index] = ends[length - 1] ?? -1
    ends[length] = index
  }
  const result: number[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) result.unshift(at)
  return result
}
