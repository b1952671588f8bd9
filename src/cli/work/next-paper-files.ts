import { type NextFacts, nextFacts, renamed } from '../../issuing/next-facts.ts'
import { notesOfIssue, wordingWithoutNotes } from '../../issuing/next-wordings.ts'
import { folderName } from '../../issuing/next-symbol.ts'
import { recordWithoutNotes } from '../../issuing/record-without-notes.ts'
import { madeFromText } from '../../model/made-from.ts'
import type { Session } from '../../model/session.ts'
import { symbolKey, type SymbolParts } from '../../model/symbols.ts'
import { type ReadSession, readSession } from '../../opening/read-session.ts'
import type { SessionTexts } from '../../opening/texts.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { withModelineOf } from '../../schemas/modeline.ts'
import { DISK } from '../files/file-port.ts'
import { MADE_FROM, madeFromName } from '../files/read-texts.ts'
import type { NewFile } from '../files/write-files.ts'
import { proved } from './prove-edits.ts'

/** The files of a revision or an addendum: the facts and words of the former paper, without the notes that tell of that one's issue. */
export function nextPaperFiles(
  files: SessionTexts,
  session: Session,
  parts: SymbolParts,
  symbol: string,
  own: Pick<NextFacts, 'date' | 'consistsOf'>,
): NewFile[] {
  const read = readSession(
    files,
    files.languages.map(({ code }) => code),
  )
  const dropped = notesOfIssue(session, read.languages)
  const facts = proved(files.facts, `symbol: ${symbol}`, () => nextFacts(session, parts, symbol, { ...own, dropped }))
  return [
    { name: 'session.yaml', bytes: withModelineOf(facts, files.name, folderName(symbol)), mode: modeOf(files.facts) },
    ...wordingFiles(files, session, read, dropped, symbol),
  ]
}

/** The words in every language, and what the translations were made from: what was up to date stays so. */
function wordingFiles(
  { name, languages }: SessionTexts,
  session: Session,
  read: ReadSession,
  dropped: readonly string[],
  symbol: string,
): NewFile[] {
  return languages.flatMap(({ code, words, madeFrom }) => {
    const { words: wording, units = [], madeFrom: record } = read.languages.find((language) => language.code === code) ?? {}
    const changes = wording !== undefined && dropped.length > 0
    const text = changes
      ? proved(words, `title without the notes of the former paper`, () => wordingWithoutNotes(wording.source, dropped))
      : words.text
    const isKept = (id: string): boolean => !dropped.some((note) => id === `notes.${note}`)
    const made =
      changes && record
        ? madeFromText(
            code,
            session.data['wording-source'],
            recordWithoutNotes(record, units, read.sourceUnits, dropped).filter(([id]) => isKept(id)),
          )
        : madeFrom?.text
    return [
      {
        name: `wording/${code}.yaml`,
        bytes: withModelineOf(renamed(text, symbolKey(session.data.symbol), symbol), name, folderName(symbol)),
        mode: modeOf(words),
      },
      ...(madeFrom && made !== undefined
        ? [{ name: `${MADE_FROM}/${madeFromName(code)}`, bytes: made, mode: modeOf(madeFrom) }]
        : []),
    ]
  })
}

/** Who may read a file may read what is made of it, and nobody else; it is there to be edited. */
export function modeOf({ path }: SourceFile): number {
  return DISK.state(path).mode | 0o200
}
