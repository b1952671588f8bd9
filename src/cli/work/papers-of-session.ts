import { makeDocument } from '../../document/make-document.ts'
import type { DocumentTree } from '../../document/tree.ts'
import { isSound, isUnfinished } from '../../opening/open-session.ts'
import { familyBeside } from '../../opening/papers-beside.ts'
import { print, printOf } from '../../opening/prints.ts'
import type { LanguageAtHand, SessionAtHand } from '../../opening/session-at-hand.ts'
import { WHOLE } from '../../rendering/paper-view.ts'
import type { Format } from '../../writers/formats.ts'
import type { KeptDocument, KeptPapers } from '../files/kept-papers.ts'
import { outputName } from '../files/output-name.ts'
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

/** The papers of a session in every language that has no error. */
export function papersOf(session: SessionAtHand, wishes: PaperWishes, kept: KeptPapers | undefined): PaperAtHand[] {
  return session.languages.flatMap((language) =>
    language.hasPaper && (wishes.isDraft || isSound(session, language.code)) ? papersIn(language, session, wishes, kept) : [],
  )
}

function papersIn(
  language: LanguageAtHand,
  opened: SessionAtHand,
  wishes: PaperWishes,
  kept: KeptPapers | undefined,
): PaperAtHand[] {
  const { code } = language
  const { part, formats, hasAttachments } = wishes
  // A version in which something is still to be written is a draft, and is marked as one, whether or not that was asked for.
  const isDraft = wishes.isDraft || isUnfinished(opened, code)
  const named = formats.map((format) => ({ format, name: outputName(opened.session?.data.symbol ?? '', part, code, format) }))
  const beside = hasAttachments ? opened.beside.map(({ facts }) => printOf(facts)) : false
  const version = language.print && print(language.print, part, isDraft, beside)
  const known = version && kept?.documentOf(version, formats)
  const files = known ? named.map((paper) => ({ ...paper, bytes: kept?.fileOf(known, paper.format) })) : []
  const whole = files.flatMap(({ bytes, ...paper }) => (bytes ? [{ ...paper, bytes }] : []))
  if (known && whole.length === formats.length) return whole

  const tree = treeOf(language, opened, { part, isDraft, hasAttachments })
  if (!tree) return []
  const document = kept?.keepDocument(version, tree, formats)
  return named.map((paper) => {
    const bytes = document && kept?.fileOf(document, paper.format)
    return bytes ? { ...paper, bytes } : { ...paper, tree, document }
  })
}

function treeOf(
  language: LanguageAtHand,
  { beside }: SessionAtHand,
  { part, isDraft, hasAttachments }: Omit<PaperWishes, 'formats'>,
): DocumentTree | undefined {
  const { sources, paper } = language.open()
  if (!sources || !paper) return undefined
  // What is found in a part was found in the whole paper already.
  const document = part === WHOLE && !isDraft ? paper : makeDocument(sources, part, isDraft, () => undefined)
  if (!document || !hasAttachments) return document?.tree
  return { ...document.tree, attachments: attachmentsOf(sources, familyBeside(sources.session, beside)) }
}
