import { createHash } from 'node:crypto'

/** Longest name that Word takes. */
const longest = 40

/** Ids whose plain name can be that of no other id. They have no capitals, which Word does not tell from small letters. */
const plainId = /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*$/

/**
 * The Word bookmark of the id of a block or a text: a letter first, then letters, digits and underscores, at most 40 of them. The same id has
 * the same name in every build; the name of one that is too long, or has other characters, ends in a hash of the whole id.
 */
export function bookmarkName(id: string): string {
  const name = id.replaceAll('.', '__').replaceAll('-', '_')
  if (plainId.test(id) && name.length <= longest) return name
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 10)
  const readable = name.replace(/[^A-Za-z0-9_]/g, '_').replace(/^[^A-Za-z]+/, '')
  return `${(readable === '' ? 'id' : readable).slice(0, longest - hash.length - 1)}_${hash}`
}
