import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkSessions } from '../../../src/cli/work/check-sessions.ts'
import { markTranslations } from '../../../src/cli/work/mark-translations.ts'
import { statusBoard } from '../../../src/cli/reports/status-board.ts'
import { findStatus } from '../../../src/cli/work/find-status.ts'
import type { LanguageStatus } from '../../../src/translation/session-status.ts'
import type { PartStatus } from '../../../src/translation/translation-status.ts'
import type { Diagnostic } from '../../../src/source/diagnostic.ts'
import { replacing, underlined } from '../../helpers/real-paper.ts'
import { PROJECT, temporaryFolder } from '../../helpers/run-papers.ts'

const TRANSLATIONS = ['ar', 'en', 'es', 'fr', 'ru']
const UNIT = 'items.other-serious-crimes.annotation.no-documents'
const SENTENCE = ['目前预计在该议程项目下没有文件。', '目前预计在该议程项目下没有任何文件。'] as const

let folder: string

beforeEach(() => {
  folder = join(temporaryFolder(), 'session')
  cpSync(join(PROJECT, 'data/ctoc-cop-2016-1'), folder, { recursive: true })
  cpSync(join(PROJECT, 'data/bodies'), join(folder, '../bodies'), { recursive: true })
})

function edit(file: string, from: string, to: string): void {
  const path = join(folder, file)
  writeFileSync(path, replacing(from, to)(readFileSync(path, 'utf8')))
}

function found(languages?: string[]): readonly Diagnostic[] {
  return checkSessions({ sessions: [join(folder, 'session.yaml')], languages })
}

function stale(languages?: string[]): Diagnostic[] {
  return found(languages).filter(({ code }) => code === 'translation-stale')
}

/** Language and unit of each finding. */
function unitsOf(findings: readonly Diagnostic[]): string[] {
  return findings.map(({ language, message }) => `${language} ${message.split(' ')[0]}`)
}

const inAll = (unit: string): string[] => TRANSLATIONS.map((code) => `${code} ${unit}`)

const mark = (languages: string[], ...units: string[]) =>
  markTranslations({ names: [folder, ...units], languages, isAll: units.length === 0 })

describe('no translation is stale', () => {
  it('in the real session', () => expect(stale()).toEqual([]))

  it.each([
    [
      'a date',
      'session.yaml',
      'bureau-april: { of: extended-bureau, on: 2016-04-12 }',
      'bureau-april: { of: extended-bureau, on: 2016-04-13 }',
    ],
    ['a symbol', 'session.yaml', 'CTOC/COP/2016/9', 'CTOC/COP/2016/12'],
    ['the quotes of a sentence', 'wording/zh.yaml', SENTENCE[0], `"${SENTENCE[0]}"`],
    ['a sentence of one translation', 'wording/fr.yaml', 'title: Autres questions', 'title: Questions diverses'],
  ])('after a change of %s', (_, file, from, to) => {
    edit(file, from, to)
    expect(stale()).toEqual([])
  })
})

describe('after a change of one sentence in the source', () => {
  beforeEach(() => edit('wording/zh.yaml', ...SENTENCE))

  it('exactly that unit is stale in the five translations, at its line', () => {
    const findings = stale()
    expect(unitsOf(findings)).toEqual(inAll(UNIT))
    for (const { level, language, span, also = [], help } of findings) {
      expect(level).toBe('warning')
      expect(span.file.path).toMatch(new RegExp(`wording/${language}\\.yaml$`))
      expect(span.file.lineText(span.file.placeOf(span.start).line)).toMatch(/^ {6}no-documents: /)
      expect(also.map(underlined)).toEqual([SENTENCE[1]])
      expect(help).toMatch(new RegExp(`papers translate mark .*session\\.yaml --lang ${language} ${UNIT}$`))
    }
  })

  it('marking clears it in one language, and changes one line of its record', async () => {
    const before = readFileSync(join(folder, 'made-from/fr.txt'), 'utf8').split('\n')
    expect(await mark(['fr'], UNIT)).toEqual([{ language: 'fr', changed: [UNIT], dropped: [], asked: 1 }])
    expect(unitsOf(stale())).toEqual(inAll(UNIT).filter((name) => !name.startsWith('fr')))
    const after = readFileSync(join(folder, 'made-from/fr.txt'), 'utf8').split('\n')
    expect(after.filter((line, index) => line !== before[index]).map((line) => line.split(' ')[0])).toEqual([UNIT])
  })

  it('an edited translation stays stale until it is marked, and says that it was edited', async () => {
    edit(
      'wording/fr.yaml',
      'Aucun document n’est prévu à l’heure actuelle au titre de ce point de l’ordre du jour.',
      'Rien n’est prévu.',
    )
    expect(stale(['fr']).map(({ label }) => label)).toEqual(['edited since it was marked'])
    expect(partOf('fr', 'annotations')).toMatchObject({ done: 59, stale: 1, edited: 1 })
    await mark(['fr'], 'items.other-serious-crimes')
    expect(stale(['fr'])).toEqual([])
  })

  it('putting the sentence back makes nothing stale', () => {
    edit('wording/zh.yaml', SENTENCE[1], SENTENCE[0])
    expect(stale(['en'])).toEqual([])
  })

  it('status counts the unit and the words of the source', () => {
    const [status] = findStatus([folder])
    const rows = TRANSLATIONS.map((code) => `${code} annotations 1 stale 17`)
    expect(statusBoard(status!).replace(/ +/g, ' ').split('\n').slice(-5)).toEqual(rows)
    for (const { language, parts } of status!.languages) {
      const stale = language === 'zh' ? 0 : 1
      expect(parts?.map((part) => part.stale)).toEqual([0, 0, stale, 0, 0, 0])
      expect(parts?.map(({ units, done }) => units - done)).toEqual([0, 0, stale, 0, 0, 0])
    }
  })
})

describe('a unit that is still to be written', () => {
  const TITLE = 'items.other-matters.title'
  beforeEach(() => edit('wording/fr.yaml', 'title: Autres questions', 'title: ??? 其他事项'))

  it('is missing, not stale, and wants no mark', () => {
    expect(found(['fr']).filter(({ code }) => code === 'translation-stale' || code === 'language-parity')).toEqual([])
    expect(partOf('fr', 'agenda')).toMatchObject({ stale: 0, unmarked: 0, missing: 1 })
  })

  it('cannot be marked, and is passed over where all are', async () => {
    await expect(mark(['fr'], TITLE)).rejects.toMatchObject({ message: `${TITLE} is still to be written` })
    edit('wording/zh.yaml', 'title: 其他事项', 'title: 其他事宜')
    expect(await mark(['fr'], 'items.other-matters')).toMatchObject([{ changed: [] }])
  })
})

describe('a new item', () => {
  beforeEach(() => {
    edit('session.yaml', '- id: officers', '- id: welcome\n      - id: officers')
    edit('wording/zh.yaml', '\n  officers:\n', '\n  welcome:\n    title: 致欢迎词\n\n  officers:\n')
  })

  it('is missing in the translations, and makes nothing else stale', () => {
    const findings = found()
    expect(findings.filter(({ code }) => code === 'translation-stale')).toEqual([])
    const missing = findings.filter(({ code, message }) => code === 'language-parity' && message.includes('welcome'))
    expect(missing.map(({ language }) => language).sort()).toEqual(TRANSLATIONS)
    expect(partOf('fr', 'agenda')).toMatchObject({ units: 20, done: 19, stale: 0, missing: 1, wordsToDo: 4 })
  })

  it('keeps no stale unit from being found', () => {
    edit('wording/zh.yaml', ...SENTENCE)
    expect(unitsOf(stale())).toEqual(inAll(UNIT))
  })

  it('cannot be marked before it is translated; once translated it is a note until it is marked', async () => {
    await expect(mark(['fr'], 'items.welcome')).rejects.toMatchObject({ message: 'fr has no words for items.welcome yet' })
    edit('wording/fr.yaml', '\n  adoption:\n', '\n  welcome:\n    title: Mots de bienvenue\n\n  adoption:\n')
    expect(stale(['fr']).map(({ level, message, span }) => [level, message, underlined({ span })])).toEqual([
      ['note', 'items.welcome.title has no record of what it was made from', 'Mots de bienvenue'],
    ])
    expect(partOf('fr', 'agenda')).toMatchObject({ done: 19, unmarked: 1, wordsToDo: 0 })
    await mark(['fr'], 'items.welcome.title')
    expect(stale(['fr'])).toEqual([])
    const ids = readFileSync(join(folder, 'made-from/fr.txt'), 'utf8').match(
      /^items\.(organizational-matters|welcome|adoption)\.title/gm,
    )
    expect(ids).toEqual(['items.organizational-matters.title', 'items.welcome.title', 'items.adoption.title'])
  })
})

describe('a record', () => {
  it('that is not there is one note in its language', async () => {
    for (const record of [join(folder, 'made-from/ru.txt'), join(folder, '../bodies/ctoc-cop/made-from/ru.txt')]) rmSync(record)
    expect(stale().map(({ level, language }) => [level, language])).toEqual([['note', 'ru']])
    const [marked] = await mark(['ru'])
    expect(marked?.changed.length).toBe(121)
    for (const [made, name] of [
      [folder, 'ctoc-cop-2016-1'],
      [join(folder, '../bodies/ctoc-cop'), 'bodies/ctoc-cop'],
    ] as const)
      expect(readFileSync(join(made, 'made-from/ru.txt'))).toEqual(readFileSync(join(PROJECT, 'data', name, 'made-from/ru.txt')))
  })

  it('with a line that cannot be read warns at that line, and stops no paper', () => {
    edit('made-from/es.txt', '\ntitle ', '\n<<<<<<< ours\ntitle ')
    const findings = stale(['es'])
    expect(findings.map((finding) => [finding.level, underlined(finding)])).toEqual([['warning', '<<<<<<< ours']])
  })

  it('of a unit that is gone is dropped by the next mark', async () => {
    edit(
      'made-from/ar.txt',
      'items.adoption.title ',
      `items.gone.title ${'0'.repeat(12)} ${'0'.repeat(12)}\nitems.adoption.title `,
    )
    expect(stale(['ar'])).toEqual([])
    expect(await mark(['ar'], 'title')).toEqual([{ language: 'ar', changed: [], dropped: ['items.gone.title'], asked: 1 }])
  })

  it('is not written for one language when the name of a unit is unknown in another', async () => {
    edit('wording/zh.yaml', ...SENTENCE)
    await expect(mark(['ar', 'fr'], UNIT, 'items.openin.title')).rejects.toMatchObject({
      help: 'did you mean items.opening.title?',
    })
    expect(stale(['ar', 'fr']).length).toBe(2)
  })
})

describe('status of the real paper', () => {
  it('all is done, and every paper has its words', () => {
    const [{ source, languages } = { source: '', languages: [] as readonly LanguageStatus[] }] = findStatus([folder])
    expect(source).toBe('zh')
    expect(languages.map(({ language }) => language)).toEqual(['zh', ...TRANSLATIONS])
    for (const { parts, wordsOfPaper } of languages) {
      const units = Object.fromEntries((parts ?? []).map((part) => [part.part, part.units]))
      expect(units).toEqual({ title: 1, agenda: 19, annotations: 60, documents: 14, timetable: 5, names: 22 })
      expect(parts?.every(({ done, units, wordsToDo }) => done === units && wordsToDo === 0)).toBe(true)
      expect(wordsOfPaper).toBeGreaterThan(3000)
    }
    expect(board()).toContain('nothing to translate')
  })

  it('a wording that cannot be read is no number', () => {
    edit('wording/es.yaml', 'status: working translation', 'status: [')
    expect(findStatus([folder])[0]?.languages.find(({ language }) => language === 'es')).toEqual({
      language: 'es',
      parts: null,
      wordsOfPaper: null,
    })
    expect(board()).toMatch(/^es .*cannot be read/m)
  })

  it('columns stand under their heads', () => {
    const rows = board().split('\n\n')[1]?.split('\n') ?? []
    expect(rows.length).toBe(7)
    expect(new Set(rows.map((row) => row.length)).size).toBe(1)
  })
})

function board(): string {
  return findStatus([folder]).map(statusBoard).join('\n\n')
}

function partOf(language: string, part: string): PartStatus | undefined {
  const [status] = findStatus([folder])
  return status?.languages.find((entry) => entry.language === language)?.parts?.find((entry) => entry.part === part)
}
