import { blockOwners } from './block-owners.ts'
import { wordsOfBlocks } from './blocks.ts'
import type { WordedFacts } from './worded-facts.ts'
import type { Entry } from './wording-skeleton.ts'
import { WORDING_SECTIONS } from './wording-sections.ts'

/** Tells what of a wording has its words in other files, by the facts of those. */
export interface WordsElsewhere {
  /** Whether an id of a section has them there; an item has its title there, and paragraphs of its own may be here. */
  readonly hasId: (section: string, id: string) => boolean
  /** Whether blocks under a path have a text there: one of the same id and shape. */
  readonly hasText: (path: readonly string[], text: Entry) => boolean
  /** The same, of whatever shape. */
  readonly hasTextOf: (path: readonly string[], id: string) => boolean
}

export function wordsElsewhere(facts: readonly WordedFacts[]): WordsElsewhere {
  const ids = new Set(
    Object.entries(WORDING_SECTIONS).flatMap(([name, section]) =>
      facts.flatMap((each) => section.ids(each).map((id) => `${name}.${id}`)),
    ),
  )
  const owners = facts.flatMap(blockOwners)
  const textsAt = (path: readonly string[]): Entry[] =>
    owners.filter((owner) => owner.path.join('.') === path.join('.')).flatMap(({ blocks }) => wordsOfBlocks(blocks))
  return {
    hasId: (section, id) => ids.has(`${section}.${id}`),
    hasText: (path, text) => textsAt(path).some((other) => JSON.stringify(other) === JSON.stringify(text)),
    hasTextOf: (path, id) => textsAt(path).some((other) => other.id === id),
  }
}
