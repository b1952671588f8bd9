import { findSessions } from '../../src/cli/files/find-sessions.ts'
import { openProject } from '../../src/cli/files/open-project.ts'
import type { DocumentTree } from '../../src/document/tree.ts'
import type { OpenedSession } from '../../src/opening/open-session.ts'
import { SourceFile } from '../../src/source/source-file.ts'

/** The session has every shape of an agenda and every block of an annotation, in four languages. */
export const CODES = ['en', 'ar', 'ru', 'zh'] as const
export type Code = (typeof CODES)[number]

const { open } = openProject()
const [files] = findSessions([new URL('data/forest/session.yaml', import.meta.url).pathname])

/** A text put in the place of another, which stands in a file once. */
export type Edit = readonly [file: 'session' | Code, from: string, to: string]

/** The session as the program opens it, some of its texts edited. */
export function forest(codes: readonly Code[] = CODES, ...edits: readonly Edit[]): OpenedSession {
  if (!files) throw new Error('the session is not there')
  const change = (name: string, file: SourceFile): SourceFile =>
    edits
      .filter(([edited]) => edited === name)
      .reduce((now, [, from, to]) => {
        if (now.text.split(from).length !== 2) throw new Error(`${from} does not stand in ${name} once`)
        return new SourceFile(
          now.path,
          now.text.replace(from, () => to),
        )
      }, file)
  return open(
    {
      ...files,
      facts: change('session', files.facts),
      languages: files.languages.map((language) => ({ ...language, words: change(language.code, language.words) })),
    },
    codes,
  )
}

export function treeIn(opened: OpenedSession, code: Code): DocumentTree {
  const paper = opened.languages.find((language) => language.code === code)?.paper
  if (!paper) throw new Error(`no paper in ${code}: ${opened.diagnostics.map(({ message }) => message).join('; ')}`)
  return paper.tree
}

/** What is found but notes, in a line each. */
export function findingsOf({ diagnostics }: OpenedSession): string[] {
  return diagnostics.filter(({ level }) => level !== 'note').map(({ code, message }) => `${code}: ${message}`)
}
