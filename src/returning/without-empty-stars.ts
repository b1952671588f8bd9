import { parseUnit } from '../rendering/parse-unit.ts'
import type { Splice } from './unit-source.ts'

/** Edits of a unit, with the stars taken out between which they leave nothing. */
export function withoutEmptyStars(value: string, splices: readonly Splice[]): readonly Splice[] {
  if (!value.includes('*')) return splices
  const { parts } = parseUnit(value)
  const gone = splices.filter(({ text }) => text === '')
  const isGone = (start: number, end: number): boolean => {
    let at = start
    for (const splice of gone.toSorted((a, b) => a.start - b.start)) if (splice.start <= at) at = Math.max(at, splice.end)
    return at >= end
  }
  const stars = parts.filter(({ kind }) => kind === 'stars')
  const emptied = stars.flatMap((first, index): Splice[] => {
    const second = stars[index + 1]
    if (index % 2 === 1 || !second || first.end === second.start || !isGone(first.end, second.start)) return []
    if (splices.some(({ start, text }) => text !== '' && first.end <= start && start <= second.start)) return []
    return [first, second].map(({ start, end }) => ({ start, end, text: '' }))
  })
  return [...splices, ...emptied]
}
