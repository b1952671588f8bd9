import type { Reader } from './read-unit.ts'

/** What a part of a session is called, as “resumed sixty-second session”; of a whole session its ordinal alone is a fact, which typed-counts.ts finds. */
export const typedGatherings: Reader =
  () =>
  ({ words }) =>
    words.flatMap(({ of, start, end }) =>
      of.helper === 'gathering' && of.isPart === true ? [{ start, end, candidates: [of] }] : [],
    )
