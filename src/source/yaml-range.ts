/** Offsets of a YAML node in its file. */
export type Range = [start: number, valueEnd: number, nodeEnd: number]

/** Whether a node says where it stands; what a program puts in has no place. */
export function hasRange(node: unknown): node is { range: Range } {
  return typeof node === 'object' && node !== null && Array.isArray((node as { range?: unknown }).range)
}
