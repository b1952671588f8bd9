import { join } from 'node:path'
import { findSessions } from '../../src/cli/files/find-sessions.ts'
import { openProject } from '../../src/cli/files/open-project.ts'
import { textOf } from '../../src/document/contents.ts'
import type { DocumentTree, Inline } from '../../src/document/tree.ts'
import type { OpenedSession } from '../../src/opening/open-session.ts'
import { editedTexts } from '../../src/opening/edited-texts.ts'
import { PROJECT } from '../helpers/run-papers.ts'
import type { Change } from '../helpers/real-paper.ts'

export const DATA = join(PROJECT, 'tests', 'houses', 'data')

const project = openProject()

/** A session of another house, some of its files changed; files are named as they lie in the folder of the data. */
export function opened(name: string, changes: Readonly<Record<string, Change>> = {}): OpenedSession {
  const [texts] = findSessions([join(DATA, name)])
  if (!texts) throw new Error(`there is no session ${name}`)
  const files = [texts.facts, ...texts.languages.map(({ words }) => words), ...(texts.houses ?? []).map(({ file }) => file)]
  const edits = Object.entries(changes).map(([path, change]): [string, string] => {
    const file = files.find((each) => each.path.replaceAll('\\', '/').endsWith(path))
    if (!file) throw new Error(`there is no file ${path}`)
    return [file.path, change(file.text)]
  })
  const changed = edits.length > 0 ? editedTexts(texts, new Map(edits)) : texts
  if (!changed) throw new Error('nothing was changed')
  return project.open(
    changed,
    changed.languages.map(({ code }) => code),
  )
}

/** Errors and warnings, each with its code and what it underlines. */
export function graveFindings({ diagnostics }: OpenedSession): string[] {
  return diagnostics
    .filter(({ level }) => level !== 'note')
    .map(({ level, code, message, span, help, language }) => {
      const under = span.file.text.slice(span.start, span.end)
      return `${level}[${code}]${language === undefined ? '' : ` ${language}`} “${under}”: ${message}; ${help ?? ''}`
    })
}

export function treeIn(session: OpenedSession, code: string): DocumentTree {
  const tree = session.languages.find((language) => language.code === code)?.paper?.tree
  if (!tree) throw new Error(`no paper in ${code}: ${graveFindings(session).join('\n')}`)
  return tree
}

/** The first page as it is read: the head, the lines over the title with the marks of their notes, the title, the job line. */
export function firstPage(tree: DocumentTree): string[] {
  const [masthead, title] = tree.blocks
  if (masthead?.kind !== 'masthead' || title?.kind !== 'title-block') throw new Error('the paper has no head')
  return [
    [marked(masthead.organization), marked(masthead.symbol)].join(' | '),
    [picture(masthead), marked(masthead.organ), ...masthead.particulars.map(marked)].join(' | '),
    ...title.lines.map(marked),
    `= ${marked(title.title)}`,
    tree.foot?.jobLine ?? '',
  ]
}

function picture({ emblem }: Extract<DocumentTree['blocks'][number], { kind: 'masthead' }>): string {
  if (!emblem) return '-'
  return emblem.logo ? `logo: ${emblem.alternate}` : 'emblem'
}

/** A text with the marks of its notes, and a stroke where it is broken by hand. */
export function marked(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'keep') return marked(inline.content)
      if (inline.kind === 'break') return '/'
      return inline.kind === 'note' ? (inline.joint ?? '').replace('\u00a0', ' ') + inline.mark : textOf([inline])
    })
    .join('')
}
