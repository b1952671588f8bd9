import { describe, expect, it } from 'vitest'
import { wordTokens } from '../../src/changes/word-tokens.ts'
import { normalWords } from '../../src/rendering/normal-words.ts'
import { parseUnit } from '../../src/rendering/parse-unit.ts'
import { realPaper, replacing } from '../helpers/real-paper.ts'

/** What is printed of a unit: each stretch with how it stands out, raised signs after a caret. */
function printed(text: string): string {
  let look = ''
  return parseUnit(text)
    .parts.flatMap((part) => {
      if (part.kind === 'stars') {
        look = part.then === undefined ? '' : `${part.then}:`
        return []
      }
      if (part.kind === 'expression') return [`${look}{${part.helper}}`]
      return [part.kind === 'raised' ? `${look}^${part.printed}` : `${look}${part.text}`]
    })
    .join('|')
}

describe('words stand out', () => {
  it.each([
    ['italics', 'The *Pacific* Ocean', 'The |italic:Pacific| Ocean'],
    ['bold type', 'in **all** languages', 'in |bold:all| languages'],
    ['both at once', 'a ***b*** c', 'a |bold-italic:b| c'],
    ['one within the other', '**a *b* c**', 'bold:a |bold-italic:b|bold: c'],
    ['one at the end of the other', '*a***b**', 'italic:a|bold:b'],
    ['part of a word', 'inter*national*', 'inter|italic:national'],
    ['an expression', 'the *{{title items.opening}}* now', 'the |italic:{title}| now'],
    ['words on both sides of an expression', '*of {{span session}} and* on', 'italic:of |italic:{span}|italic: and| on'],
    ['Han without blanks', '在**海洋**中', '在|bold:海洋|中'],
    ['Arabic', 'في *المحيط* كله', 'في |italic:المحيط| كله'],
    ['a raised sign', '5 m^2^ of *H^2^O*', '5 m|^2| of |italic:H|italic:^2|italic:O'],
    ['the raised ending of a pattern, which is none here', 'la 1^{re} session^', 'la 1^{re} session^'],
    ['a star that is printed', 'the agenda\\*', 'the agenda|*'],
    ['a caret that is printed', 'a\\^b^ c^', 'a|^|b^ c^'],
    ['the asterisk of a reissue', 'see A/78/251*, and *A/78/7*', 'see A/78/251|*|, and |italic:A/78/7'],
    ['a backslash before anything else', 'a\\b', 'a\\b'],
  ])('%s', (_, text, expected) => {
    expect(printed(text)).toBe(expected)
    expect(parseUnit(text).faults).toEqual([])
  })
})

describe('stars that mean nothing are told', () => {
  it.each([
    ['not closed', 'an open *star', '*', 'these stars are not closed'],
    ['not closed, bold', '在**海洋中', '**', 'these stars are not closed'],
    ['the mark of a note that is typed', 'the provisional agenda*', '*', 'stars open nothing: a blank follows'],
    ['among blanks', 'three * four', '*', 'stars open nothing: a blank follows'],
    ['a blank before the end', '*x *', '*', 'stars close nothing: a blank stands before'],
    ['too many', 'a ****b', '****', 'there is nothing between these stars'],
  ])('%s', (_, text, under, message) => {
    const { faults } = parseUnit(text)
    expect(faults.map((fault) => [text.slice(fault.start, fault.end), fault.message])).toContainEqual([under, message])
    expect(faults[0]?.help).toContain('\\*')
  })
})

it('what stands out is part of the words of a unit: a translation is behind when it changes', () => {
  const words = (text: string): string => normalWords(parseUnit(text).parts)
  expect(words('the *Pacific*')).not.toBe(words('the Pacific'))
  expect(words('the *Pacific*')).toBe(words('the  *Pacific* '))
})

it('a word that stands out otherwise is another word for a redline', () => {
  const tokens = (emphasis: 'italic' | undefined) =>
    wordTokens([{ kind: 'text', text: 'Pacific', origin: undefined, ...(emphasis ? { emphasis } : {}) }]).map(({ key }) => key)
  expect(tokens('italic')).not.toEqual(tokens(undefined))
})

it('a title that stands out keeps doing so where it is printed in other words', () => {
  const { paper } = realPaper({
    code: 'en',
    wording: replacing('title: Opening of the {{', 'title: Opening of *the* {{'),
  })
  const [list] = paper!.tree.blocks.filter(({ kind }) => kind === 'numbered-list')
  const content = list?.kind === 'numbered-list' ? list.items[0]!.children[0]!.content : []
  expect(content.map((inline) => (inline.kind === 'text' ? [inline.text, inline.emphasis] : inline.kind))).toContainEqual([
    'the',
    'italic',
  ])
})
