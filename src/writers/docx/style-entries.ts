import { element } from '../xml.ts'
import { headingStyle, paragraphStyle } from './style-ids.ts'
import {
  characterProperties,
  paragraphProperties,
  scaled,
  type CharacterStyleProperties,
  type ParagraphStyleProperties,
} from './style-properties.ts'

export type StyleEntry = readonly [
  id: string,
  name: string,
  paragraph: ParagraphStyleProperties,
  characters?: CharacterStyleProperties,
  basedOn?: string,
  /** The style of the paragraph that follows when an editor begins a new one, where not this. */
  next?: string,
]

/** What Word itself calls a style of these: by these names every program that reads the file knows titles and headings. */
const BUILT_IN: Readonly<Record<string, string>> = {
  [paragraphStyle.title]: 'Title',
  [headingStyle[1]]: 'heading 1',
  [headingStyle[2]]: 'heading 2',
  [headingStyle[3]]: 'heading 3',
  [headingStyle[4]]: 'heading 4',
}

export function writeParagraphStyle(
  [id, name, paragraph, characters = {}, basedOn = paragraphStyle.base, next]: StyleEntry,
  complexScale: number,
): string {
  const builtIn = BUILT_IN[id]
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': builtIn === undefined ? 1 : undefined, 'w:styleId': id },
    element('w:name', { 'w:val': builtIn ?? name }),
    builtIn === undefined ? '' : element('w:aliases', { 'w:val': name }),
    element('w:basedOn', { 'w:val': basedOn }),
    next === undefined ? '' : element('w:next', { 'w:val': next }),
    element('w:qFormat', {}),
    paragraphProperties(paragraph),
    characterProperties(scaled(characters, complexScale)),
  )
}

export function writeCharacterStyle(id: string, name: string, characters: CharacterStyleProperties): string {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': 'DefaultParagraphFont' }),
    element('w:qFormat', {}),
    characterProperties(characters),
  )
}
