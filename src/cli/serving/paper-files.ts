import { makeDocument } from '../../document/make-document.ts'
import { isSound, isUnfinished, type OpenedSession } from '../../opening/open-session.ts'
import type { LanguageFiles } from '../../preview/boards/files-board.ts'
import { WHOLE } from '../../rendering/paper-view.ts'
import { DEFAULT_FORMATS, type Format, writerOf } from '../../writers/formats.ts'
import { outputName } from '../files/output-name.ts'
import type { LiveSession } from './live-session.ts'

/** The files that `papers build` would write of the session as it stands, language by language. */
export function filesOffered(session: LiveSession): LanguageFiles[] {
  const opened = session.opened(session.codes)
  return opened.languages.map(({ code, language }) => ({
    language: code,
    name: language?.name ?? code,
    files: offersOf(opened, code),
    isDraft: isUnfinished(opened, code),
  }))
}

/** The bytes of a file that is offered by this name; undefined for any other. */
export async function paperFile(session: LiveSession, name: string): Promise<Uint8Array | undefined> {
  const opened = session.opened(session.codes)
  for (const { code, sources } of opened.languages) {
    const offer = offersOf(opened, code).find((each) => each.name === name)
    if (!offer || !sources) continue
    const document = makeDocument(sources, WHOLE, isUnfinished(opened, code), () => undefined)
    return document && (await writerOf(offer.format))(document.tree, session.project.fonts)
  }
  return undefined
}

/** What errors keep from being written is not offered. */
function offersOf(opened: OpenedSession, code: string): { readonly format: Format; readonly name: string }[] {
  const symbol = opened.session?.data.symbol
  const paper = opened.languages.find((language) => language.code === code)?.paper
  if (symbol === undefined || !paper || !isSound(opened, code)) return []
  return DEFAULT_FORMATS.map((format) => ({ format, name: outputName(symbol, WHOLE, code, format) }))
}
