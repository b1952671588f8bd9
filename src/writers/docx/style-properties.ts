import { eighthPoints, halfPoints, twips } from '../style.ts'
import { element } from '../xml.ts'

/** What a style says of its paragraphs: lengths in points. Left and right mean the beginning and the end of a line. */
export interface ParagraphStyleProperties {
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly pageBreakBefore?: boolean
  /** The list that its paragraphs are counted in, and their level; 0 for none. */
  readonly number?: { readonly list: number; readonly level: number }
  readonly before?: number
  readonly after?: number
  /** Least height of a line; a face that is taller makes the line taller. */
  readonly leastLine?: number
  readonly exactLine?: number
  /** Thickness of a rule under it. */
  readonly ruleUnder?: number
  /** A tab stop at which text ends, from the beginning of the line. */
  readonly endTab?: number
  /** Whether words are divided at line ends, in the languages that do so. */
  readonly hyphenated?: boolean
  readonly indent?: number
  readonly indentEnd?: number
  /** How far the first line begins before the others. */
  readonly hanging?: number
  readonly alignment?: 'left' | 'right' | 'center' | 'both'
  /** Direction of the paragraph, where it is not that of the base style, or where it decides what `alignment` means. */
  readonly rightToLeft?: boolean
  /** 0 for the highest. */
  readonly outline?: number
}

/** What a style says of its characters: sizes in points, colours as #rrggbb. */
export interface CharacterStyleProperties {
  readonly size?: number
  /** Of right-to-left text, where it has another. */
  readonly complexSize?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly color?: string
  /** Added after every character, in points. */
  readonly spacing?: number
  readonly noProof?: boolean
  /** Neither shown nor printed. */
  readonly hidden?: boolean
  readonly superscript?: boolean
}

const flag = (name: string, on: boolean | undefined): string => (on === undefined ? '' : element(name, on ? {} : { 'w:val': 0 }))

/**
 * Properties of paragraphs in the order of the schema (ECMA-376-1, 17.3.1.26), or nothing. What is given of `base` is what
 * every paragraph has, and stands in the base style only.
 */
export function paragraphProperties(given: ParagraphStyleProperties, base?: 'base'): string {
  const asBase = base === 'base' ? true : undefined
  const properties = [
    flag('w:keepNext', given.keepNext),
    flag('w:keepLines', given.keepLines),
    flag('w:pageBreakBefore', given.pageBreakBefore),
    flag('w:widowControl', asBase),
    given.number
      ? element(
          'w:numPr',
          {},
          element('w:ilvl', { 'w:val': given.number.level }),
          element('w:numId', { 'w:val': given.number.list }),
        )
      : '',
    given.ruleUnder === undefined
      ? ''
      : element('w:pBdr', {}, element('w:bottom', { 'w:val': 'single', 'w:sz': eighthPoints(given.ruleUnder), 'w:space': 0 })),
    given.endTab === undefined ? '' : element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:pos': twips(given.endTab) })),
    flag('w:suppressAutoHyphens', given.hyphenated === undefined ? undefined : !given.hyphenated),
    flag('w:kinsoku', asBase),
    flag('w:overflowPunct', asBase),
    flag('w:autoSpaceDE', asBase),
    flag('w:autoSpaceDN', asBase),
    flag('w:bidi', given.rightToLeft),
    spacing(given),
    indentation(given),
    given.alignment ? element('w:jc', { 'w:val': given.alignment }) : '',
    given.outline === undefined ? '' : element('w:outlineLvl', { 'w:val': given.outline }),
  ].join('')
  return properties === '' ? '' : element('w:pPr', {}, properties)
}

function spacing({ before, after, leastLine, exactLine }: ParagraphStyleProperties): string {
  const line = exactLine ?? leastLine
  if (before === undefined && after === undefined && line === undefined) return ''
  return element('w:spacing', {
    'w:before': before === undefined ? undefined : twips(before),
    'w:after': after === undefined ? undefined : twips(after),
    ...(line === undefined ? {} : { 'w:line': twips(line), 'w:lineRule': exactLine === undefined ? 'atLeast' : 'exact' }),
  })
}

function indentation({ indent, indentEnd, hanging }: ParagraphStyleProperties): string {
  if (indent === undefined && indentEnd === undefined) return ''
  return element('w:ind', {
    'w:left': twips(indent ?? 0),
    'w:right': twips(indentEnd ?? 0),
    'w:hanging': hanging === undefined ? undefined : twips(hanging),
  })
}

/** Properties of characters in the order of the schema (ECMA-376-1, 17.3.2.28), or nothing. Right-to-left text has its own slots. */
export function characterProperties(given: CharacterStyleProperties): string {
  const properties = [
    flag('w:b', given.bold),
    flag('w:bCs', given.bold),
    flag('w:i', given.italic),
    flag('w:iCs', given.italic),
    flag('w:noProof', given.noProof),
    flag('w:vanish', given.hidden),
    given.color ? element('w:color', { 'w:val': given.color.replace('#', '').toUpperCase() }) : '',
    given.spacing ? element('w:spacing', { 'w:val': twips(given.spacing) }) : '',
    given.size
      ? element('w:sz', { 'w:val': halfPoints(given.size) }) +
        element('w:szCs', { 'w:val': halfPoints(given.complexSize ?? given.size) })
      : '',
    given.superscript ? element('w:vertAlign', { 'w:val': 'superscript' }) : '',
  ].join('')
  return properties === '' ? '' : element('w:rPr', {}, properties)
}

/** Characters whose right-to-left text has a size of its own. */
export function scaled(given: CharacterStyleProperties, complexScale: number): CharacterStyleProperties {
  return given.size === undefined || complexScale === 1 ? given : { ...given, complexSize: given.size * complexScale }
}
