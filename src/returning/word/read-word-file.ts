import { RETURN_PROPERTIES, RETURN_TABLE, type TextDigests } from '../../document/return-table.ts'
import type { Accepting } from './accepting.ts'
import type { FileText } from './file-paragraph.ts'
import { openPackage } from './open-package.ts'
import { readNotes } from './read-notes.ts'
import { TextReader } from './read-text.ts'
import { walkXml } from './walk-xml.ts'

/** A remark of somebody's. */
interface FileComment {
  readonly id: string
  readonly author: string
  /** As the file has it; empty where it has none. */
  readonly date: string
  readonly text: string
}

/** What a file says of the paper from which it was made, as far as it still does. */
interface ToldOfPaper {
  readonly session: string | undefined
  readonly language: string | undefined
  readonly data: string | undefined
  /** The part of the paper that it is, where it is not the whole. */
  readonly part: string | undefined
  /** The symbol of the paper, from the properties that every file has. */
  readonly subject: string | undefined
  /** Its language as programs name languages, from there too: `fr-FR`. */
  readonly tag: string | undefined
  /** Digests of its texts, by their bookmarks. */
  readonly table: ReadonlyMap<string, TextDigests> | undefined
}

/** A Word file that came back. */
export interface WordFile {
  readonly text: FileText
  readonly notes: ReadonlyMap<string, string>
  readonly comments: readonly FileComment[]
  readonly told: ToldOfPaper
}

/** Reads a Word file as it is with some tracked changes made. Throws Unreadable. */
export function readWordFile(bytes: Uint8Array, accepting: Accepting): WordFile {
  const parts = openPackage(bytes)
  const part = (name: string): Uint8Array => parts.get(name) ?? new Uint8Array()
  const has = (name: string): boolean => parts.has(name)
  return {
    text: new TextReader(accepting).read('word/document.xml', part('word/document.xml')),
    notes: has('word/footnotes.xml') ? readNotes(part('word/footnotes.xml'), accepting) : new Map<string, string>(),
    comments: has('word/comments.xml') ? readComments(part('word/comments.xml')) : [],
    told: {
      session: undefined,
      language: undefined,
      data: undefined,
      part: undefined,
      ...(has('docProps/custom.xml') ? readProperties(part('docProps/custom.xml')) : {}),
      ...(has('docProps/core.xml') ? readCore(part('docProps/core.xml')) : { subject: undefined, tag: undefined }),
      table: readTable([...parts].filter(([name]) => name.startsWith('customXml/')).sort()),
    },
  }
}

function readComments(bytes: Uint8Array): FileComment[] {
  const comments: { id: string; author: string; date: string; text: string }[] = []
  let isText = false
  walkXml('word/comments.xml', bytes, {
    open: ({ name, attribute }) => {
      const last = comments.at(-1)
      if (name === 'comment')
        comments.push({
          id: attribute('id') ?? '',
          author: attribute('author') ?? '',
          date: (attribute('date') ?? '').slice(0, 10),
          text: '',
        })
      if (name === 'p' && last && last.text !== '') last.text += ' '
      isText = name === 't'
    },
    close: () => void (isText = false),
    text: (text) => {
      const last = comments.at(-1)
      if (isText && last) last.text += text
    },
  })
  return comments
}

function readProperties(bytes: Uint8Array): Partial<ToldOfPaper> {
  const values = new Map<string, string>()
  let name: string | undefined
  walkXml('docProps/custom.xml', bytes, {
    open: (element) => {
      if (element.name === 'property') name = element.attribute('name')
    },
    close: () => undefined,
    text: (text) => {
      if (name !== undefined) values.set(name, (values.get(name) ?? '') + text)
    },
  })
  const of = (key: keyof typeof RETURN_PROPERTIES): string | undefined => {
    const value = values.get(RETURN_PROPERTIES[key])?.trim()
    return value === '' ? undefined : value
  }
  return { session: of('session'), language: of('language'), data: of('data'), part: of('part') }
}

function readCore(bytes: Uint8Array): Pick<ToldOfPaper, 'subject' | 'tag'> {
  const values = new Map<string, string>()
  let field = ''
  walkXml('docProps/core.xml', bytes, {
    open: ({ name }) => void (field = name),
    close: () => void (field = ''),
    text: (text) => void values.set(field, (values.get(field) ?? '') + text),
  })
  const of = (name: string): string | undefined => {
    const value = values.get(name)?.trim()
    return value === '' ? undefined : value
  }
  return { subject: of('subject'), tag: of('language') }
}

/** The table among the parts that programs may add; undefined where there is none. */
function readTable(parts: readonly (readonly [name: string, bytes: Uint8Array])[]): ReadonlyMap<string, TextDigests> | undefined {
  const rows = new Map<string, TextDigests>()
  for (const [name, bytes] of parts)
    walkXml(name, bytes, {
      open: ({ name: element, of, attribute }) => {
        const bookmark = attribute('bookmark')
        if (of !== RETURN_TABLE || element !== 'text' || bookmark === undefined) return
        rows.set(bookmark, {
          id: attribute('id') ?? '',
          units: (attribute('units') ?? '').split(' ').filter(Boolean),
          text: attribute('text') ?? '',
          words: attribute('words') ?? '',
          printed: attribute('printed') ?? '',
        })
      },
      close: () => undefined,
    })
  return rows.size > 0 ? rows : undefined
}
