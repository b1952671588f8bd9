import type { Report } from '../source/diagnostic.ts'
import type { YamlSource } from '../source/yaml-source.ts'
import type { House } from './houses/house.ts'
import type { SessionData } from './schema/session.ts'
import { meantOf } from './wrong-value.ts'

/**
 * The distributions for which a language has words: general, limited and restricted by the Editorial Manual; provisional of an advance text, and
 * for participants only. A house may have others.
 */
const DISTRIBUTIONS = ['general', 'limited', 'restricted', 'provisional', 'participants-only'] as const
export type Distribution = (typeof DISTRIBUTIONS)[number]

export function isDistribution(name: string): name is Distribution {
  return DISTRIBUTIONS.some((known) => known === name)
}

/** Reports a distribution that neither the languages nor the house know. */
export function reportDistribution(
  source: YamlSource,
  { masthead }: SessionData,
  house: House | undefined,
  report: Report,
): void {
  const { distribution } = masthead
  const own = Object.keys(house?.data.distributions ?? {})
  if (distribution === undefined || isDistribution(distribution) || own.includes(distribution)) return
  const known = [...own, ...DISTRIBUTIONS]
  report({
    level: 'error',
    code: 'data-shape',
    message: 'masthead.distribution has a value that it cannot have',
    span: source.valueSpan(['masthead', 'distribution']),
    label: 'not one of the known values',
    help: meantOf(distribution, known),
  })
}
