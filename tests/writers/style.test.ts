import { describe, expect, it } from 'vitest'
import { halfPoints, style, twips } from '../../src/writers/style.ts'

const LEVELS = [1, 2, 3, 4] as const

describe('a reader sees by its spaces what a heading belongs to', () => {
  it.each(LEVELS)('of level %d: it stands nearer to what it heads than to what is before it', (level) => {
    const { before, after } = style.headings[level]
    expect(before).toBeGreaterThan(after)
    expect(before).toBeGreaterThan(style.list.after)
  })

  it.each([2, 3, 4] as const)('of level %d: it is set no larger than a higher one, and has no more space over it', (level) => {
    const [higher, own] = [style.headings[(level - 1) as 1 | 2 | 3], style.headings[level]]
    expect(own.size).toBeLessThanOrEqual(higher.size)
    expect(own.before).toBeLessThanOrEqual(higher.before)
  })

  it('running text parts its paragraphs less than any heading does', () => {
    for (const level of LEVELS) expect(style.headings[level].before).toBeGreaterThan(style.body.after)
  })
})

describe('measures of Word', () => {
  it.each([
    [1, 20, 2],
    [10.5, 210, 21],
    [0.25, 5, 1],
  ])('%d points are %d twips and %d half-points', (points, twentieths, halves) => {
    expect(twips(points)).toBe(twentieths)
    expect(halfPoints(points)).toBe(halves)
  })
})
