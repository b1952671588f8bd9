import type { DocumentTree } from '../../src/document/tree.ts'

type Fields = Readonly<Record<string, unknown>>

/** What a tree prints, for comparison: neighbouring texts joined, without the places they came from. */
export function printed({ blocks }: Pick<DocumentTree, 'blocks'>): unknown {
  return plain(blocks)
}

/** Of pieces that many trees have in common; no piece of a tree is ever changed. */
const known = new WeakMap<object, unknown>()

function plain(value: unknown): unknown {
  if (!isFields(value)) return value
  const result = known.get(value) ?? (Array.isArray(value) ? joinTexts(value.map(plain)) : plainFields(value))
  known.set(value, result)
  return result
}

function plainFields(value: Fields): Fields {
  const result: Record<string, unknown> = {}
  for (const key in value) if (key !== 'origin' && value[key] !== undefined) result[key] = plain(value[key])
  return result
}

function joinTexts(values: readonly unknown[]): unknown[] {
  const result: unknown[] = []
  for (const value of values) {
    const last = result.at(-1)
    if (isText(last) && isText(value) && last['change'] === value['change'])
      result[result.length - 1] = { ...last, text: `${last.text}${value.text}` }
    else result.push(value)
  }
  return result
}

function isText(value: unknown): value is Fields & { text: string } {
  return isFields(value) && value['kind'] === 'text'
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
