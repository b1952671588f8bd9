import { findSessions } from '../../src/cli/files/find-sessions.ts'
import { openProject } from '../../src/cli/files/open-project.ts'
import { type PrintedText, printedTexts } from '../../src/document/printed-texts.ts'
import { editedTexts } from '../../src/opening/edited-texts.ts'
import type { SessionTexts } from '../../src/opening/texts.ts'
import { bringIn, type BroughtIn, type LanguageNow } from '../../src/returning/bring-in.ts'
import { type BasePaper, returnedTexts } from '../../src/returning/returned-texts.ts'
import { unitSources } from '../../src/returning/unit-source.ts'
import type { Diagnostic } from '../../src/source/diagnostic.ts'
import { PROJECT } from '../helpers/run-papers.ts'
import { join } from 'node:path'

const project = openProject()

/** A language version of the real paper, as it is made now or of other texts, with all that it prints. */
export interface PaperNow extends LanguageNow, Omit<BasePaper, 'language'> {
  readonly texts: readonly PrintedText[]
  readonly code: string
}

const known = new Map<string, PaperNow>()

/** The real paper in a language; `edits` are changes of its files, by the ends of their paths. */
export function paperNow(code: string, edits: Readonly<Record<string, (text: string) => string>> = {}): PaperNow {
  const isPlain = Object.keys(edits).length === 0
  const before = known.get(code)
  if (before && isPlain) return before
  const paper = openPaper(code, edits)
  if (isPlain) known.set(code, paper)
  return paper
}

function openPaper(code: string, edits: Readonly<Record<string, (text: string) => string>>): PaperNow {
  const [own] = findSessions([join(PROJECT, 'data/ctoc-cop-2016-1')])
  if (!own) throw new Error('the real session is not there')
  const files = edited(own, edits)
  const open: LanguageNow['open'] = (texts) => project.open(texts, [code])
  const opened = open(files)
  const [language] = opened.languages
  if (!language?.paper || !language.wording || !opened.session) throw new Error(`no paper in ${code}`)
  return {
    code,
    files,
    open,
    opened,
    language,
    session: opened.session,
    sources: unitSources(language.wording),
    span: language.wording.source.valueSpan(['title']),
    texts: printedTexts(language.paper.tree.blocks),
  }
}

function edited(files: SessionTexts, edits: Readonly<Record<string, (text: string) => string>>): SessionTexts {
  const all = [
    files.facts,
    ...files.languages.map(({ words }) => words),
    ...(files.bodies ?? []).flatMap(({ facts, languages }) => [facts, ...languages.map(({ words }) => words)]),
  ]
  const texts = Object.entries(edits).map(([end, change]): [string, string] => {
    const file = all.find(({ path }) => path.endsWith(end))
    if (!file) throw new Error(`there is no file ${end}`)
    return [file.path, change(file.text)]
  })
  return texts.length === 0 ? files : (editedTexts(files, new Map(texts)) ?? files)
}

/** What comes of texts of a paper that came back edited, by their ids, `now` being the paper as it is then. */
export function comeBack(
  base: PaperNow,
  edits: Readonly<Record<string, (text: string) => string>>,
  now: PaperNow = base,
): BroughtIn & { readonly refusals: readonly Diagnostic[] } {
  const found = Object.entries(edits).map(([id, edit]) => {
    const text = base.texts.find((each) => each.id === id)
    if (!text) throw new Error(`there is no text ${id}`)
    const theirs = edit(text.text)
    if (theirs === text.text) throw new Error(`nothing of ${id} was edited: ${text.text}`)
    return { base: text, theirs, place: `the text ${id}` }
  })
  const { units, expected, refusals } = returnedTexts(found, { ...base, language: base.code })
  return { ...bringIn(now, units, expected), refusals }
}

/** The lines that new texts have in place of others, without what stands before and after the words. */
export function changedLines(paper: PaperNow, texts: ReadonlyMap<string, string>): { from: string[]; to: string[] } {
  const { files } = paper
  const all = [
    ...files.languages.map(({ words }) => words),
    ...(files.bodies ?? []).flatMap(({ languages }) => languages.map(({ words }) => words)),
  ]
  const from: string[] = []
  const to: string[] = []
  for (const [path, text] of texts) {
    const before = all.find((file) => file.path === path)?.text.split('\n') ?? []
    const after = text.split('\n')
    from.push(...before.filter((line) => !after.includes(line)).map((line) => line.trim()))
    to.push(...after.filter((line) => !before.includes(line)).map((line) => line.trim()))
  }
  return { from, to }
}
