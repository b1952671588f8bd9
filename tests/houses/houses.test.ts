import { describe, expect, it } from 'vitest'
import { replacing } from '../helpers/real-paper.ts'
import { treeIn } from '../helpers/test-session.ts'
import { firstPage, graveFindings, opened } from './opened.ts'

const FORMS = "forms: ['K{year}{serial}']"

/** The foot of the settlements paper in English, where its house writes numbers by these rules. */
const foot = (rules: string, number: string, line?: string) =>
  opened('settlements', {
    'houses/habitat.yaml': (text) =>
      text
        .replace(FORMS, rules)
        .replace("line: '{number} {dates}'", line === undefined ? 'consecutive: false' : `line: '${line}'`),
    'settlements/session.yaml': (text) =>
      text
        .replace('  reissued: [2027-03-29]\n', '')
        .replace(/^ {4}[AF]: .*\n/gm, '')
        .replace('K2703399', number),
  })

describe('the job numbers of a house', () => {
  it.each([
    ["forms: ['K{year}{serial}']", 'K2703399', 'K2703399 (E) 160327 160327', '2703399'],
    ["forms: ['{year}-{serial}']", '27-37476', '27-37476 (E) 160327 160327', '2737476'],
    ["forms: ['GE.{year}-{serial}/{serial}']", 'GE.27-51468/51470', 'GE.27-51468/51470 (E) 160327 160327', '2751468'],
    [
      "forms: ['GE.{year}-{serial} ({letter}) {serial}']",
      'GE.27-51468 (E) 51470',
      'GE.27-51468 (E) 51470 160327 160327',
      '2751468',
    ],
    ["forms: ['K{year}{serial}.{letter}']", 'K2760265.e', 'K2760265.e 160327 160327', '2760265'],
    ["forms: ['LC/{serial}']\n  serial: 4", 'LC/4011', 'LC/4011 (E) 160327 160327', '4011'],
  ])('%s: %s', (rules, number, line, digits) => {
    const session = foot(rules, number)
    expect(graveFindings(session)).toEqual([])
    const { foot: printed } = treeIn(session, 'en')
    expect([printed?.jobLine, printed?.barCode.content]).toEqual([line, digits])
  })

  it('stand in a line as the house writes it, without what is not known', () => {
    const { foot: printed } = treeIn(foot(FORMS, 'K2703399', 'No. {number} [{letter}] {initials} {dates}'), 'en')
    expect([printed?.jobLine, printed?.jobNumber]).toEqual(['No. K2703399 [E] 160327 160327', 'No. K2703399 [E]'])
  })

  it.each([
    [FORMS, 'V.27-03399', 'K1601234'],
    [FORMS, 'K270339', 'K1601234'],
    [FORMS, 'XK2703399', 'K1601234'],
    ["forms: ['{year}-{serial}']", 'K2703399', '16-01234'],
    ["forms: ['K{year}{serial}.{letter}']", 'K2760265.f', 'K1601234.E'],
  ])('by %s %s is an error, answered by %s', (rules, number, help) => {
    expect(graveFindings(foot(rules, number)).join('\n')).toMatch(
      new RegExp(`^error\\[job-number\\] “${number.replace('.', '\\.')}”.*write it as ${help}`),
    )
  })

  it('follow one another only where the house says so', () => {
    const broken = { 'board/session.yaml': replacing('V.27-04214', 'V.27-04999') }
    expect(graveFindings(opened('board', broken)).join('\n')).toContain('write V.27-04214')
    const free = { ...broken, 'houses/industry.yaml': replacing('consecutive: true', 'consecutive: false') }
    expect(graveFindings(opened('board', free))).toEqual([])
  })

  it.each(["['K{year}']", "['{jahr}-{serial}']", "['K{year']"])('%s is no form of them', (forms) => {
    const found = graveFindings(opened('settlements', { 'houses/habitat.yaml': replacing("['K{year}{serial}']", forms) }))
    expect(found.join('\n')).toMatch(/^error\[data-shape\]/)
  })
})

describe('the words of a house', () => {
  it.each([
    [
      'board',
      'houses/industry.yaml',
      '  ru: Организация Объединенных Наций по промышленному развитию\n',
      'ru',
      'name in Russian',
    ],
    ['climate', 'houses/climate.yaml', ', zh: 环中叶片图', 'zh', 'emblem.alternate in Chinese'],
    ['settlements', 'houses/habitat.yaml', 'ar: نسخة مسبقة, ', 'ar', 'distributions.advance in Arabic'],
  ])('of %s in %s: what is missing stops that language', (name, file, words, code, message) => {
    const session = opened(name, { [file]: replacing(words, '') })
    const found = graveFindings(session)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`error[language-gap] ${code} `)
    expect(found[0]).toContain(message)
  })

  it.each([
    ['ar', 'ملحق'],
    ['en', 'Supplement'],
    ['fr', 'Supplément'],
  ])('say in %s what a paper is called by letters of its own', (code, word) => {
    const session = opened('settlements', {
      'settlements/session.yaml': replacing('symbol: HSP/HA.4/1\n', 'symbol: HSP/HA.4/1/Supp.1\n'),
    })
    const change = treeIn(session, code).blocks.find((block) => block.kind === 'heading' && block.id === 'change')
    expect(change?.kind === 'heading' && change.content[0]).toMatchObject({ text: word })
  })

  it.each([
    [
      'bodies.assembly names a house that is none',
      'settlements/session.yaml',
      'house: habitat',
      'house: habitt',
      'data-reference',
      'habitat',
    ],
    [
      'an unknown distribution',
      'settlements/session.yaml',
      'distribution: advance',
      'distribution: advnce',
      'data-shape',
      'advance',
    ],
    [
      'a distribution in capitals',
      'settlements/session.yaml',
      'distribution: advance',
      'distribution: LIMITED',
      'data-shape',
      'limited',
    ],
    ['an unknown field', 'houses/habitat.yaml', 'distributions:', 'distribution:', 'data-shape', 'distributions'],
    ['an emblem of no kind', 'houses/industry.yaml', 'emblem: none', 'emblem: nothing', 'data-shape', 'none'],
    [
      'a drawing that is not there',
      'houses/climate.yaml',
      'file: climate.svg',
      'file: clima.svg',
      'data-reference',
      'correct the name',
    ],
  ])('%s is an error with what was meant', (_, file, was, is, code, help) => {
    const name = file.startsWith('houses/')
      ? { habitat: 'settlements', industry: 'board', climate: 'climate' }[file.slice(7, -5)]
      : 'settlements'
    const [found = '', ...others] = graveFindings(opened(name ?? '', { [file]: replacing(was, is) }))
    expect(others).toEqual([])
    expect(found).toMatch(new RegExp(`^error\\[${code}\\]`))
    expect(found).toContain(help)
  })
})

describe('every distribution', () => {
  it.each([
    ['general', ['Distr.: General', 'Distr.: General', 'Distr.: General']],
    ['limited', ['Distr.: Limited', 'Distr.: Limited', 'Distr.: Limited']],
    ['restricted', ['Distr.: Restricted', 'Distr.: Restricted', 'Distr.: Restricted']],
    ['provisional', ['Provisional', 'Provisional', 'Provisional']],
    ['participants-only', ['For participants only', 'For participants only', 'For participants only']],
  ])('%s stands in the English of the block in Arabic, English and Russian', (distribution, lines) => {
    const session = opened('board', { 'board/session.yaml': replacing('participants-only', distribution) })
    expect(['ar', 'en', 'ru'].map((code) => firstPage(treeIn(session, code))[1]?.split(' | ')[2])).toEqual(lines)
  })

  it.each([
    ['limited', 'Distr. limitée'],
    ['restricted', 'Distr. restreinte'],
    ['provisional', 'Provisoire'],
    ['participants-only', 'Réservé aux participants'],
  ])('%s has its French form', (distribution, line) => {
    const session = opened('settlements', {
      'settlements/session.yaml': replacing('distribution: advance', `distribution: ${distribution}`),
    })
    expect(firstPage(treeIn(session, 'fr'))[1]).toContain(` | ${line} | `)
  })
})
