import type { YamlSource } from '../../source/yaml-source.ts'
import type { Drawing } from '../drawing.ts'
import type { HouseData, Words } from '../schema/house.ts'
import type { JobNumberRules } from './job-number-form.ts'

/** Whose head stands on the first page, where that is not simply the United Nations. */
export interface House {
  /** Name of its file. */
  readonly id: string
  readonly data: HouseData
  readonly source: YamlSource
  /** What stands in place of the emblem. */
  readonly logo?: Drawing
}

/** Numbers as V.16-01234, GE.16-01234 and 16-01234; those of the six versions follow one another. (CAC/COSP/IRG/2015/1) */
const JOB_NUMBERS: JobNumberRules = {
  forms: ['{office}.{year}-{serial}', '{year}-{serial}'],
  serial: 5,
  consecutive: true,
}

/** How a house writes job numbers; as the United Nations do where its data do not say. */
export function jobNumbersOf(house: House | undefined): JobNumberRules {
  return house?.data['job-numbers'] ?? JOB_NUMBERS
}

/** Words of a house in the places of which a language needs them, with their path in its file. */
export interface HouseWords {
  readonly path: readonly string[]
  readonly words: Words
}

/** Words of a house by their path; undefined where it has none of its own there. */
export function houseWords(house: House | undefined, path: readonly string[]): HouseWords | undefined {
  if (!house) return undefined
  const { data } = house
  const [section = '', id = ''] = path
  const words =
    section === 'name'
      ? data.name
      : section === 'emblem'
        ? typeof data.emblem === 'string'
          ? undefined
          : data.emblem.alternate
        : (section === 'distributions' ? data.distributions : data.changes)?.[id]
  return words && { path, words }
}
