import { openProject } from '../../src/cli/files/open-project.ts'
import { findSessions } from '../../src/cli/files/find-sessions.ts'
import type { PaperDocument } from '../../src/document/make-document.ts'
import type { SessionTexts } from '../../src/opening/texts.ts'
import type { Diagnostic } from '../../src/source/diagnostic.ts'
import type { SourceFile } from '../../src/source/source-file.ts'
import { type Code, CODES } from './language-facts.ts'

const { open } = openProject()
const [files] = findSessions(['ctoc-cop-2016-1'])

/** The files of the real session, some of them with another text. */
export function filesWith(change: (file: SourceFile) => SourceFile): SessionTexts {
  if (!files) throw new Error('the real session is not there')
  return {
    ...files,
    facts: change(files.facts),
    bodies: (files.bodies ?? []).map((body) => ({
      ...body,
      facts: change(body.facts),
      languages: body.languages.map((language) => ({ ...language, words: change(language.words), madeFrom: undefined })),
    })),
    languages: files.languages.map(({ code, conventions, words }) => ({
      code,
      conventions: change(conventions),
      words: change(words),
    })),
  }
}

/** What `papers check` finds in these languages. */
export function checked(
  codes: readonly Code[],
  change: (file: SourceFile) => SourceFile = (file) => file,
): readonly Diagnostic[] {
  return open(filesWith(change), codes).diagnostics
}

/** The finished paper of each language, without a fault. */
export function openedLanguages(): (code: Code) => PaperDocument {
  const { languages, diagnostics } = open(
    filesWith((file) => file),
    CODES,
  )
  return (code) => {
    const paper = languages.find((language) => language.code === code)?.paper
    if (!paper) throw new Error(`no paper in ${code}: ${diagnostics.map(({ message }) => message).join('; ')}`)
    return paper
  }
}
