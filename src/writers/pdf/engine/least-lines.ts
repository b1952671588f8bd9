/** How many lines of a paragraph a page must hold for it to begin there: two, and all of three, of which one would be left over. */
export function leastLines(count: number): number {
  return count <= 3 ? count : 2
}
