/**
 * A tree, or a part of one, as text: plain data, without the places that its pieces came from, which are of no use to a writer. All that a file says and
 * shows follows from it and the faces.
 */
export function plainTree(tree: object): string {
  return JSON.stringify(tree, (key, value: unknown) => (key === 'origin' || key === 'source' ? undefined : value))
}
