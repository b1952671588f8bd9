import { linksOf } from '../../document/links.ts'
import type { DocumentTree, ItemNumber } from '../../document/tree.ts'
import type { Language } from '../../model/language.ts'
import { LineBreaks } from './line-breaks.ts'
import { Numbering } from './numbering.ts'

/** What is kept in mind while one paper is written. */
export interface Writing {
  readonly language: Language
  readonly rightToLeft: boolean
  readonly numbering: Numbering
  readonly lineBreaks: LineBreaks
  /** The id of the entry that a symbol leads to, if any. */
  readonly targetOf: (symbol: string) => string | undefined
  /** The number of a heading, by its id. */
  readonly numberOf: (headingId: string) => ItemNumber | undefined
}

/** A new paper: nothing counted, nothing noted. */
export function beginWriting({ language, blocks }: Pick<DocumentTree, 'language' | 'blocks'>): Writing {
  const links = linksOf(blocks)
  return {
    language,
    rightToLeft: language.direction === 'rtl',
    numbering: new Numbering(language),
    lineBreaks: new LineBreaks(),
    targetOf: links.entryOf,
    numberOf: links.numberOf,
  }
}

/** For what links lead to: its own symbols are no links. */
export function withoutLinks(writing: Writing): Writing {
  return { ...writing, targetOf: () => undefined }
}
