import { Unreadable } from '../unreadable.ts'
import { characterOf, numberOf } from './coded-text.ts'
import { readKey, type UnitKey } from './unit-key.ts'
import { childrenOf, textOfXml, wordsOf, type XmlNode, xmlTree } from './xml-tree.ts'

/** A text of a unit as a file has it: words, and the characters of codes (coded-text.ts). */
export interface XliffText {
  readonly text: string
  /** What stands in it and is no code of ours, as people say it. */
  readonly foreign: readonly string[]
}

export interface XliffUnit {
  /** The path of the unit. */
  readonly id: string
  /** Undefined where a tool has lost it. */
  readonly key: UnitKey | undefined
  readonly original: XliffText
  /** Undefined where nothing is translated. */
  readonly translation: XliffText | undefined
  /** Whether only some of its segments are translated. */
  readonly isHalf: boolean
  /** Where it begins in the file, from 1. */
  readonly line: number
}

export interface XliffFile {
  readonly version: string
  readonly session: string
  readonly originalLanguage: string
  readonly language: string
  readonly units: readonly XliffUnit[]
}

/** The name of what was translated, as files of ours have it. */
export function nameOfOriginal(session: string, language: string): string {
  return `${session}/wording/${language}.yaml`
}

const OURS = /^([\w-]+)\/wording\/([\w-]+)\.yaml$/

const HELP = 'write the file anew by papers export, and translate that'

/** Namespaces of XLIFF, without the number of the version at their ends. */
const NAMESPACE = 'urn:oasis:names:tc:xliff:document:'

/** Reads an XLIFF file that papers wrote and a tool saved, of whichever version. Throws Unreadable. */
export function readXliff(bytes: Uint8Array): XliffFile {
  const root = xmlTree(textOfXml(bytes))
  const version = root.attributes.get('version') ?? ''
  if (root.name !== 'xliff' || !/^(1\.[0-2]|2\.[0-2])$/.test(version) || (root.of !== '' && !root.of.startsWith(NAMESPACE)))
    throw new Unreadable('it is no XLIFF of a version from 1.0 to 2.2', 'have the tool save it as XLIFF 1.2 or 2.1')
  const isSecond = version.startsWith('2.')
  const [file, another] = childrenOf(root, 'file')
  if (!file) throw new Unreadable('no file is in it that was translated', HELP)
  if (another) throw new Unreadable('several files are in it', 'have the tool save each by itself')
  const [, session, of] = OURS.exec(file.attributes.get('original') ?? '') ?? []
  const attribute = (first: string, second: string): string | undefined =>
    isSecond ? root.attributes.get(second) : file.attributes.get(first)
  const originalLanguage = attribute('source-language', 'srcLang')
  const language = attribute('target-language', 'trgLang')
  if (session === undefined || of === undefined || originalLanguage === undefined)
    throw new Unreadable('it does not say of which session it is', HELP)
  if (language === undefined) throw new Unreadable('it does not say into which language it was translated', HELP)
  const units = isSecond ? secondUnits(file) : firstUnits(file)
  return { version, session, originalLanguage, language, units }
}

function firstUnits(node: XmlNode): XliffUnit[] {
  return childrenOf(node).flatMap((child): XliffUnit[] => {
    if (child.name === 'body' || child.name === 'group') return firstUnits(child)
    if (child.name !== 'trans-unit') return []
    const [source] = childrenOf(child, 'source')
    const [target] = childrenOf(child, 'target')
    const translation = target && textOf(target, 'x')
    return [unitOf(child, source && textOf(source, 'x'), translation, childrenOf(child, 'note'), false)]
  })
}

function secondUnits(node: XmlNode): XliffUnit[] {
  return childrenOf(node).flatMap((child): XliffUnit[] => {
    if (child.name === 'group') return secondUnits(child)
    if (child.name !== 'unit') return []
    const pieces = childrenOf(child).filter(({ name }) => name === 'segment' || name === 'ignorable')
    const read = pieces.map((piece, index) => {
      const [source] = childrenOf(piece, 'source')
      const [target] = childrenOf(piece, 'target')
      // A target may stand at another place than its source.
      const order = Number(target?.attributes.get('order') ?? index + 1)
      return { piece, order, source: source && textOf(source, 'ph'), target: target && textOf(target, 'ph') }
    })
    const segments = read.filter(({ piece }) => piece.name === 'segment')
    const isTranslated = segments.some(({ target }) => target && target.text.trim() !== '')
    const isHalf = isTranslated && segments.some(({ source, target }) => !target && (source?.text.trim() ?? '') !== '')
    const ordered = read.toSorted((a, b) => a.order - b.order)
    const translation = isTranslated
      ? joined(ordered.map(({ piece, source, target }) => target ?? (piece.name === 'ignorable' ? source : undefined)))
      : undefined
    const notes = childrenOf(child, 'notes').flatMap((all) => childrenOf(all, 'note'))
    return [unitOf(child, joined(read.map(({ source }) => source)), translation, notes, isHalf)]
  })
}

function unitOf(
  { attributes, line }: XmlNode,
  original: XliffText | undefined,
  translation: XliffText | undefined,
  notes: readonly XmlNode[],
  isHalf: boolean,
): XliffUnit {
  const keys = notes.flatMap((note) => readKey(wordsOf(note)) ?? [])
  const other = keys.find((key) => 'version' in key)
  if (other) throw new Unreadable('another version of papers wrote it, which names or codes units in another way', HELP)
  return {
    id: attributes.get('id') ?? '',
    key: keys.find((key): key is UnitKey => 'original' in key),
    original: original ?? NOTHING,
    translation: translation?.text.trim() === '' ? undefined : translation,
    isHalf,
    line,
  }
}

const NOTHING: XliffText = { text: '', foreign: [] }

function joined(texts: readonly (XliffText | undefined)[]): XliffText {
  return {
    text: texts.map((text) => text?.text ?? '').join(''),
    foreign: texts.flatMap((text) => text?.foreign ?? []),
  }
}

/** The words of an element: what marks stretches of it, as of a segment, a term or a comment, is looked through. */
function textOf(node: XmlNode, code: 'x' | 'ph'): XliffText {
  const foreign: string[] = []
  const walk = ({ content }: XmlNode): string =>
    content
      .map((piece) => {
        if (typeof piece === 'string') {
          if (Array.from(piece).some((character) => numberOf(character) !== undefined)) foreign.push('a character of private use')
          return piece
        }
        if (piece.name === 'mrk') return walk(piece)
        if (piece.name === 'sm' || piece.name === 'em') return ''
        const number = /^[1-9]\d{0,2}$/.exec(piece.attributes.get('id') ?? '')?.[0]
        if (piece.name === code && number !== undefined) return characterOf(Number(number))
        foreign.push(`<${piece.name}>`)
        return wordsOf(piece)
      })
      .join('')
  return { text: walk(node), foreign }
}
