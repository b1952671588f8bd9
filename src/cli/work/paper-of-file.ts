import { printedTexts } from '../../document/printed-texts.ts'
import type { SessionTexts } from '../../opening/texts.ts'
import { Unreadable } from '../../returning/unreadable.ts'
import { findTexts } from '../../returning/word/find-texts.ts'
import type { WordFile } from '../../returning/word/read-word-file.ts'
import { sessionsIn } from '../files/find-sessions.ts'
import type { OpenedProject } from '../files/open-project.ts'

/** A session and the language of which a file is. */
interface PaperOfFile {
  readonly files: SessionTexts
  readonly code: string
}

/**
 * The paper of a file: the file says its session and its language, or at least the symbol of the paper; else it is the one of whose texts most
 * stand in the file as they are.
 */
export function paperOfFile(file: WordFile, project: OpenedProject, root: string): PaperOfFile {
  const { session, language, subject } = file.told
  const all = sessionsIn(root)
  const own = all.filter(({ name, facts }) => (session === undefined ? hasSymbol(facts.text, subject) : name === session))
  if (session !== undefined && own.length === 0)
    throw new Unreadable(
      `it is of the session ${session}, and there is none of that name here`,
      `there ${all.length === 1 ? 'is' : 'are'} ${all.map(({ name }) => name).join(', ')}`,
    )
  const codesOf = ({ languages }: SessionTexts): string[] => languages.map(({ code }) => code)
  if (language !== undefined) {
    const found = own.find((files) => codesOf(files).includes(language))
    if (found) return { files: found, code: language }
    if (session !== undefined)
      throw new Unreadable(`it is in ${language}, and ${session} has no wording in that`, 'which paper is it of?')
  }
  const likely = languageOf(file)
  const papers = (own.length > 0 ? own : all).flatMap((files) => codesOf(files).map((code) => ({ files, code })))
  const [guess] = papers.filter(({ code }) => code === likely)
  if (own.length === 1 && guess && textsIn(file, project, guess) >= LEAST) return guess
  const counted = papers.map((paper) => ({ paper, count: textsIn(file, project, paper) })).sort((a, b) => b.count - a.count)
  const [first, second] = counted
  if (first && first.count >= LEAST && first.count > (second?.count ?? 0)) return first.paper
  throw new Unreadable(
    'it does not say of which paper it is, and its words do not tell',
    'is it a paper of this folder, as papers build made it?',
  )
}

/** The language that the properties of every file name, by its code here. */
function languageOf({ told: { tag } }: WordFile): string | undefined {
  return tag?.split('-')[0]?.toLowerCase()
}

/** Texts of a paper that must stand in a file unchanged for it to be taken for that paper. */
const LEAST = 20

function hasSymbol(facts: string, symbol: string | undefined): boolean {
  return symbol !== undefined && facts.split('\n').some((line) => line.replace(/["']/g, '').trim() === `symbol: ${symbol}`)
}

function textsIn(file: WordFile, { open }: OpenedProject, { files, code }: PaperOfFile): number {
  const [version] = open(files, [code]).languages
  if (!version?.paper) return 0
  const { placed } = findTexts(printedTexts(version.paper.tree.blocks), file)
  return placed.filter(({ text, theirs }) => text.text.trim() === theirs).length
}
