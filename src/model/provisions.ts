import type { SessionData } from './schema/session.ts'

/** What a provision may be, and be within, from the outermost: annex II, section A, paragraph 3; article 18, paragraph 13 (a). */
export const PROVISION_LEVELS = [
  'annex',
  'chapter',
  'article',
  'rule',
  'regulation',
  'section',
  'paragraph',
  'sub-paragraph',
] as const
export type ProvisionLevel = (typeof PROVISION_LEVELS)[number]

/** Of these a provision is one at most: each is what its instrument counts by. */
export const COUNTED_BY = ['article', 'rule', 'regulation'] as const satisfies readonly ProvisionLevel[]

/** One level of a provision: its number as session.yaml has it, several numbers, or the first and the last of a span. */
export interface ProvisionStep {
  readonly level: ProvisionLevel
  readonly numbers: readonly (number | string)[]
  readonly isSpan: boolean
}

/** A provision from its outermost level to its innermost. */
export function stepsOf(provision: SessionData['provisions'][string]): ProvisionStep[] {
  return PROVISION_LEVELS.flatMap((level): ProvisionStep[] => {
    const value = provision[level]
    if (value === undefined) return []
    if (typeof value !== 'object') return [{ level, numbers: [value], isSpan: false }]
    return [
      Array.isArray(value) ? { level, numbers: value, isSpan: false } : { level, numbers: [value.from, value.to], isSpan: true },
    ]
  })
}

/** A provision as it is cited among editors: "rule 72", "article 3, paragraph 14". */
export function provisionName(provision: SessionData['provisions'][string]): string {
  return stepsOf(provision)
    .map(({ level, numbers, isSpan }) => `${level} ${numbers.join(isSpan ? ' to ' : ' and ')}`)
    .join(', ')
}
