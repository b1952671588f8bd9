import type { Block, DocumentTree, Inline } from '../../src/document/tree.ts'

/** What a tree prints, for comparison: neighbouring texts joined, without the places they came from. */
export function printed({ blocks }: Pick<DocumentTree, 'blocks'>): unknown {
  const plain = JSON.parse(JSON.stringify(blocks, (key, value: unknown) => (key === 'origin' ? undefined : value))) as Block[]
  return joinedIn(plain)
}

function joinedIn(value: unknown): unknown {
  if (Array.isArray(value)) return joinTexts(value.map(joinedIn))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, joinedIn(part)]))
}

function joinTexts(values: unknown[]): unknown[] {
  const result: unknown[] = []
  for (const value of values) {
    const last = result.at(-1)
    if (isText(last) && isText(value) && last.change === value.change)
      result[result.length - 1] = { ...last, text: last.text + value.text }
    else result.push(value)
  }
  return result
}

function isText(value: unknown): value is Inline & { kind: 'text' } {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'text'
}
