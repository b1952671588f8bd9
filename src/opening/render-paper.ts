import { makeDocument, type PaperDocument } from '../document/make-document.ts'
import { loadLanguage } from '../model/load-language.ts'
import { loadSession } from '../model/load-session.ts'
import { loadWording } from '../model/load-wording.ts'
import { withMarks } from '../model/session-marks.ts'
import type { Templates } from '../rendering/render-elements.ts'
import type { SessionTexts } from './texts.ts'

/**
 * The paper of one language before anything is checked: what `openSession` would make of the same texts, for whoever shows it while they are
 * written. Undefined where they are too faulty to be rendered; why they are is for `openSession` to find.
 */
export function renderPaper(
  texts: SessionTexts,
  code: string,
  templates: Templates,
  isDraft: boolean,
): PaperDocument | undefined {
  const { name, facts, bodies = [], houses = [], languages } = texts
  const silent = (): void => undefined
  const text = languages.find((language) => language.code === code)
  const session = text && loadSession(name, facts, silent, { bodies, houses })
  const language = text && loadLanguage(code, text.conventions, silent)
  const wording = text && session && loadWording(code, text.words, session, silent)
  if (!language || !wording) return undefined
  const sources = { session, language: withMarks(language, session), wording, templates }
  return makeDocument(sources, 'paper', isDraft, silent)
}
