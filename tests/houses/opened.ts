import { join } from 'node:path'
import { textOf } from '../../src/document/contents.ts'
import type { DocumentTree, Inline } from '../../src/document/tree.ts'
import type { OpenedSession } from '../../src/opening/open-session.ts'
import { PROJECT } from '../helpers/run-papers.ts'
import { type FileChanges, testSession } from '../helpers/test-session.ts'

export const DATA = join(PROJECT, 'tests', 'houses', 'data')

/** A session of another house, some of its files changed; files are named as they lie in the folder of the data. */
export function opened(name: string, changes: FileChanges = {}): OpenedSession {
  return testSession(join(DATA, name), changes)
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
