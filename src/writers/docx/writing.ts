import { acceptChanges, rejectChanges } from '../../changes/settle-changes.ts'
import { addressesOf, linksOf, type Links } from '../../document/links.ts'
import type { Change, DocumentEntry, DocumentTree, ItemNumber, NoteInline } from '../../document/tree.ts'
import type { Language } from '../../model/language.ts'
import type { FontSource } from '../fonts/font-source.ts'
import { Addresses } from './addresses.ts'
import { idsOf } from './ids.ts'
import { LineBreaks } from './line-breaks.ts'
import { Lists } from './lists.ts'
import { Notes } from './notes.ts'
import { NumberedStyles } from './numbered-styles.ts'
import { Numbering } from './numbering.ts'
import { Pictures } from './pictures.ts'
import { textMeasure, type TextMeasure } from './text-measure.ts'
import { TrackedChanges } from './tracked-changes.ts'

/** What is kept in mind while one paper is written. */
export interface Writing {
  readonly language: Language
  readonly rightToLeft: boolean
  readonly lists: Lists
  readonly numbering: Numbering
  readonly numberedStyles: NumberedStyles
  readonly measure: TextMeasure
  readonly lineBreaks: LineBreaks
  readonly notes: Notes
  readonly trackedChanges: TrackedChanges
  readonly addresses: Addresses
  readonly pictures: Pictures
  /** What a comparison says of all that is being written now. */
  readonly change: Change | undefined
  /** The id of the entry that a symbol leads to, if any; a deleted symbol leads where it led in the earlier text. */
  readonly targetOf: (symbol: string, change: Change | undefined) => string | undefined
  /** The address outside the paper that a symbol leads to, if any. */
  readonly addressOf: (symbol: string) => string | undefined
  /** The number of a heading, by its id; for a deleted reference the one that it had in the earlier text. */
  readonly numberOf: (headingId: string, change: Change | undefined) => ItemNumber | undefined
  /** Whether every text has a bookmark of its own, by which it is found when the file comes back; in a redline a text may stand twice. */
  readonly comesBack: boolean
  readonly isRedline: boolean
  /** Whether an id has its bookmark elsewhere: no two bookmarks may have one name. */
  readonly hasBookmarkElsewhere: (id: string) => boolean
}

/** A new paper: nothing counted, nothing noted. `firstPicture` is the number of the text's first relationship to a picture. */
export function beginWriting(tree: DocumentTree, fonts: FontSource, firstPicture: number): Writing {
  const { language, redline } = tree
  const later = acceptChanges(tree)
  const laterLinks = linksOf(later.blocks)
  const earlierLinks = redline ? linksOf(rejectChanges(tree).blocks) : laterLinks
  const linksIn = (change: Change | undefined): Links => (change === 'deleted' ? earlierLinks : laterLinks)
  const lists = new Lists()
  const laterIds = redline ? idsOf(later.blocks) : new Set<string>()
  return {
    language,
    rightToLeft: language.direction === 'rtl',
    lists,
    numbering: new Numbering(language, redline !== undefined, lists),
    numberedStyles: new NumberedStyles(tree.blocks, language),
    measure: textMeasure(language, fonts),
    lineBreaks: new LineBreaks(),
    notes: new Notes(),
    trackedChanges: new TrackedChanges(redline),
    addresses: new Addresses(),
    pictures: new Pictures(firstPicture),
    change: undefined,
    targetOf: (symbol, change) => linksIn(change).entryOf(symbol),
    addressOf: nowhere,
    numberOf: (headingId, change) => linksIn(change).numberOf(headingId),
    comesBack: redline === undefined,
    isRedline: redline !== undefined,
    hasBookmarkElsewhere: (id) => laterIds.has(id),
  }
}

/** The ids of texts that have no block of their own, where they have a bookmark. */
export function ownIds({ comesBack }: Writing, ...ids: readonly string[]): readonly string[] {
  return comesBack ? ids : []
}

/** For what links lead to: its own symbols are no links. */
export function withoutLinks(writing: Writing): Writing {
  return { ...writing, targetOf: nowhere, addressOf: nowhere }
}

/** For what is within a piece that a comparison may have found in one text only. */
export function within({ change }: { readonly change?: Change }, writing: Writing): Writing {
  return change === undefined ? writing : { ...writing, change }
}

/** For an entry of a documentation list: its own symbol leads to the public address of its paper. */
export function withinEntry(writing: Writing, entry: DocumentEntry): Writing {
  return { ...writing, targetOf: nowhere, addressOf: addressesOf(entry) }
}

/** For the words of a note, which stand in a part of the file that has no addresses outside the paper, and change with its mark. */
export function withinNote(writing: Writing, { change }: NoteInline): Writing {
  return { ...writing, change: writing.change ?? change, addressOf: nowhere }
}

const nowhere = (): undefined => undefined
