import { makeDocument } from '../../document/make-document.ts'
import type { DocumentTree } from '../../document/tree.ts'
import { isSound, isUnfinished } from '../../opening/open-session.ts'
import { familyBeside } from '../../opening/papers-beside.ts'
import { print, printOf } from '../../opening/prints.ts'
import type { LanguageAtHand, SessionAtHand, SessionSoFar } from '../../opening/session-at-hand.ts'
import { WHOLE } from '../../rendering/paper-view.ts'
import type { Format } from '../../writers/formats.ts'
import type { KeptDocument, KeptPapers } from '../files/kept-papers.ts'
import { outputName } from '../files/output-name.ts'
import { plainTree } from '../files/plain-tree.ts'
import { attachmentsOf } from './attachments.ts'

/** What papers are made of a session. */
export interface PaperWishes {
  readonly formats: readonly Format[]
  /** All of the paper, or the name of one of its parts. */
  readonly part: string
  /** Writes in spite of errors of the text, with the draft mark on every page; so has a version in which something is to be filled in. */
  readonly isDraft: boolean
  /** The data and the timetable go into each PDF. */
  readonly hasAttachments: boolean
}

/** A paper in a format: the file that was kept, or the tree of which it is to be made. */
export type PaperAtHand = { readonly name: string; readonly format: Format } & (
  { readonly bytes: Uint8Array } | { readonly tree: DocumentTree; readonly document: KeptDocument | undefined }
)

/** A paper that is still to be made. */
export type PaperToMake = Extract<PaperAtHand, { readonly tree: DocumentTree }>

/** The papers of sessions, as they are wished for: the files that are kept, and what is to be made. */
export class PapersOfSessions {
  readonly #wishes: PaperWishes
  readonly #kept: KeptPapers | undefined
  readonly #known = new WeakMap<LanguageAtHand, { readonly isDraft: boolean; readonly papers: readonly PaperAtHand[] }>()

  constructor(wishes: PaperWishes, kept: KeptPapers | undefined) {
    this.#wishes = wishes
    this.#kept = kept
  }

  /** Whether files may be there already. */
  get areKept(): boolean {
    return this.#kept !== undefined
  }

  /** Those in every language that has no error. */
  of(session: SessionAtHand): PaperAtHand[] {
    return session.languages.flatMap((language) => this.in(language, session))
  }

  /**
   * Those in one language, by what is known so far: what is found later may still forbid them. Those of one language of several do not hold on to the
   * texts that they came from.
   */
  in(language: LanguageAtHand, session: SessionSoFar, isAlone = true): readonly PaperAtHand[] {
    const { code, hasPaper } = language
    if (!hasPaper || !(this.#wishes.isDraft || isSound(session, code))) return []
    // A version in which something is still to be written is a draft, and is marked as one, whether or not that was asked for.
    const isDraft = this.#wishes.isDraft || isUnfinished(session, code)
    const known = this.#known.get(language)
    if (known?.isDraft === isDraft) return known.papers
    const papers = this.#papersIn(language, session, { isDraft, isAlone })
    this.#known.set(language, { isDraft, papers })
    return papers
  }

  #papersIn(
    language: LanguageAtHand,
    opened: SessionSoFar,
    { isDraft, isAlone }: { readonly isDraft: boolean; readonly isAlone: boolean },
  ): PaperAtHand[] {
    const kept = this.#kept
    const { part, formats, hasAttachments } = this.#wishes
    const symbol = opened.session?.data.symbol ?? ''
    const named = formats.map((format) => ({ format, name: outputName(symbol, part, language.code, format) }))
    const beside = hasAttachments ? opened.beside.map(({ facts }) => printOf(facts)) : false
    const version = language.print && print(language.print, part, isDraft, beside)
    const known = version && kept?.documentOf(version, formats)
    const files = known ? named.map((paper) => ({ ...paper, bytes: kept?.fileOf(known, paper.format) })) : []
    const whole = files.flatMap(({ bytes, ...paper }) => (bytes ? [{ ...paper, bytes }] : []))
    if (known && whole.length === formats.length) return whole

    const tree = treeOf(language, opened, { part, isDraft, hasAttachments })
    if (!tree) return []
    const document = kept?.keepDocument(version, tree, formats)
    const held = isAlone ? tree : (JSON.parse(plainTree(tree)) as DocumentTree)
    return named.map((paper) => {
      const bytes = document && kept?.fileOf(document, paper.format)
      return bytes ? { ...paper, bytes } : { ...paper, tree: held, document }
    })
  }
}

/** Whether a paper is still to be made. */
export const isToMake = (paper: PaperAtHand): paper is PaperToMake => 'tree' in paper

function treeOf(
  language: LanguageAtHand,
  { beside }: SessionSoFar,
  { part, isDraft, hasAttachments }: Omit<PaperWishes, 'formats'>,
): DocumentTree | undefined {
  const { sources, paper } = language.open()
  if (!sources || !paper) return undefined
  // What is found in a part was found in the whole paper already.
  const document = part === WHOLE && !isDraft ? paper : makeDocument(sources, part, isDraft, () => undefined)
  if (!document || !hasAttachments) return document?.tree
  return { ...document.tree, attachments: attachmentsOf(sources, familyBeside(sources.session, beside)) }
}
