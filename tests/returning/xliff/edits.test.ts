import { describe, expect, it } from 'vitest'
import { changedLines } from '../returning.ts'
import { broughtBack, edited, returned, sent, translationNow } from './translations.ts'

const COMPOSITION = 'items.officers.annotation.composition'
const SPEAKERS = 'items.general-discussion.annotation.speakers'
const OPENING = 'items.opening.annotation.date-and-time'
const FR = 'wording/fr.yaml'
const ZH = 'ctoc-cop-2016-1/wording/zh.yaml'

const fr = (): ReturnType<typeof translationNow> => translationNow('fr')
const file = (): string => sent(fr(), '1.2')
const replacing = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`no ${from} in the text`)
  return text.replace(from, to)
}

describe('words that come back from a CAT tool', () => {
  it('are taken with the codes between them', () => {
    const edit = edited(file(), SPEAKERS, 'Le Secrétariat ouvrira', 'Le secrétariat de la Conférence ouvrira')
    const { units, texts } = returned(fr(), edit)
    expect(units.map(({ unit, verdict }) => [unit, verdict])).toEqual([[SPEAKERS, 'taken']])
    const { from, to } = changedLines(fr(), texts)
    expect(to).toEqual(from.map(replacing('Le Secrétariat ouvrira', 'Le secrétariat de la Conférence ouvrira')))
  })

  it('may have codes in another order', () => {
    const edit = edited(file(), OPENING, /(<x id="(\d)"[^>]*>)( à )(<x [^>]*>)/, '$4$3$1')
    const [unit] = broughtBack(fr(), edit).units
    expect(unit?.refusals).toEqual([])
    expect(unit?.theirs).toMatch(/\{\{time opening\}\} à \{\{date opening "weekday"\}\}/)
  })

  it.each([
    ['a code is lost', OPENING, /<x [^>]*>/, '', 'edit-loses-fact', 'is lost'],
    ['a code is doubled', OPENING, /(<x [^>]*>)/, '$1$1', 'edit-unsound', 'is doubled'],
    ['a code is another', OPENING, /<x id="\d"/, '<x id="77"', 'edit-loses-fact', '77 is none of its codes'],
    ['emphasis was put in', OPENING, 'session', '<g id="9">session</g>', 'edit-unsound', '<g>'],
    ['a code of another tool was put in', OPENING, 'session', '<ph id="9">br</ph>session', 'edit-unsound', '<ph>'],
    ['braces were typed', OPENING, 'session', '{{ordinal session}} session', 'edit-unsound', 'braces'],
    ['its translation is gone', OPENING, /^.*$/, '', 'edit-unsound', 'taken out'],
  ])('are refused by name and place where %s', (_, unit, from, to, code, said) => {
    const [one, ...others] = broughtBack(fr(), edited(file(), unit, from, to)).units
    expect(others).toEqual([])
    expect(one?.refusals.map((refusal) => refusal.code)).toEqual([code])
    expect(one?.refusals[0]?.message).toContain(said)
    expect(one?.refusals[0]?.message).toMatch(
      new RegExp(`^${unit.replaceAll('.', '\\.')} cannot be taken from line \\d+ of the file \\(item`),
    )
  })

  it('are refused where a symbol or a number is not that of the original, and the others are taken', () => {
    const edit = edited(
      edited(file(), COMPOSITION, 'huit vice-présidents', '9 vice-présidents'),
      SPEAKERS,
      'ayant trait',
      'relatives',
    )
    const { units } = returned(fr(), edit)
    expect(units.map(({ unit, verdict }) => [unit, verdict]).sort()).toEqual([
      [SPEAKERS, 'taken'],
      [COMPOSITION, 'refused'],
    ])
    expect(units.flatMap(({ refusals }) => refusals).map(({ message }) => message)[0]).toContain('language-parity')
  })

  it('are refused where the original was edited in the file', () => {
    const now = file().replace(/(id="items\.opening\.annotation\.date-and-time"[^]*?<source[^>]*>)/, '$1新')
    const [unit] = broughtBack(fr(), edited(now, OPENING, 'session', 'réunion')).units
    expect(unit?.refusals[0]?.message).toContain('original was edited')
  })

  it('are refused where a unit stands twice, in two ways', () => {
    const unit = /<trans-unit id="title"[^]*?<\/trans-unit>/.exec(file())?.[0] ?? ''
    const twice = file().replace(unit, () => unit + unit.replace('provisoire', 'définitif'))
    expect(broughtBack(fr(), twice).units[0]?.refusals[0]?.message).toContain('twice')
    expect(
      broughtBack(
        fr(),
        file().replace(unit, () => unit + unit),
      ).units,
    ).toEqual([])
  })

  it('of a unit that nobody knows are told, and nothing of one that is as it was', () => {
    const renamed = file().replace('trans-unit id="title"', 'trans-unit id="heading"')
    expect(broughtBack(fr(), renamed).refusals).toEqual([])
    expect(broughtBack(fr(), edited(renamed, 'heading', 'provisoire', 'définitif')).refusals[0]?.code).toBe('text-unplaced')
  })

  it('of which only some segments are translated are refused', () => {
    const now = sent(fr(), '2.1').replace(
      /(<unit id="title"[^]*?<target>)[^]*?<\/unit>/,
      '$1Ordre</target></segment><segment id="s2"><source>说明</source></segment></unit>',
    )
    expect(broughtBack(fr(), now).units[0]?.refusals[0]?.message).toContain('only some of its segments')
  })

  it('that are the original again are taken as untranslated', () => {
    const { units, remarks } = broughtBack(fr(), edited(file(), 'title', /^.*$/, '临时议程和说明'))
    expect([units, remarks]).toEqual([[], [expect.stringContaining('untranslated')]])
  })

  it('keep what a wording has beside words: blanks that hold, and signs of the notation', () => {
    const edit = edited(file(), 'title', 'provisoire annoté', 'provisoire\u00a0annoté *')
    const [unit] = broughtBack(fr(), edit).units
    expect(unit?.theirs).toBe('Ordre du jour provisoire\u00a0annoté \\*')
  })
})

describe('a file that comes back after the data have changed', () => {
  const edit = (): string => edited(file(), COMPOSITION, 'au moins deux', 'au minimum deux')
  const later = (to: string): ReturnType<typeof translationNow> =>
    translationNow('fr', { 'ctoc-cop/wording/fr.yaml': replacing('au moins deux', to) })

  it('leaves units alone that were edited in the wording only', () => {
    expect(broughtBack(fr(), file(), later('deux')).units).toEqual([])
  })

  it('has nothing to do where both have the same', () => {
    const { units, texts } = returned(fr(), edit(), later('au minimum deux'))
    expect([units[0]?.verdict, texts.size]).toEqual(['same', 0])
  })

  it('is in conflict where both were edited: all three are shown, and nothing is written', () => {
    const { units, texts } = returned(fr(), edit(), later('deux'))
    expect([units[0]?.verdict, texts.size]).toEqual(['conflict', 0])
    expect(units[0]?.refusals[0]?.help).toMatch(
      /made from.*au moins deux.*file now has.*au minimum deux.*wording now has.*comprend deux/s,
    )
  })

  it('says where an original has changed since, and takes the words', () => {
    const now = translationNow('fr', { [ZH]: replacing('临时议程和说明', '临时议程及说明') })
    const { units, warnings } = broughtBack(fr(), edited(file(), 'title', 'annoté', 'et annotations'), now)
    expect(units[0]?.refusals).toEqual([])
    expect(warnings.map(({ code, level }) => [code, level])).toEqual([['original-changed', 'warning']])
  })

  it('brings words for what is still to be written', () => {
    const now = translationNow('fr', { [FR]: replacing('title: Débat général', 'title: ??? 一般性讨论') })
    const open = sent(now, '1.2')
    expect(open).toMatch(/<source xml:lang="zh">一般性讨论<\/source>\n<target xml:lang="fr" state="new"\/>/)
    const done = open.replace('state="new"/>', 'state="translated">Débat général</target>')
    const { units, texts } = returned(now, done)
    expect(units.map(({ verdict, theirs }) => [verdict, theirs])).toEqual([['taken', 'Débat général']])
    expect([...texts.values()][0]).toContain('title: Débat général\n')
  })

  it('is held against the words of now where a tool has lost what a unit says of itself', () => {
    const bare = file().replaceAll(/<note[^]*?<\/note>\n/g, '')
    expect(broughtBack(fr(), bare).units).toEqual([])
    const { units } = returned(fr(), edited(bare, 'title', 'annoté', 'et annotations'))
    expect(units[0]?.verdict).toBe('conflict')
  })
})
