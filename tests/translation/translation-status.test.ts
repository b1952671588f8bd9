import { describe, expect, it } from 'vitest'
import type { WordingUnit } from '../../src/checks/common/wording-unit.ts'
import { hashOfUnit, type MadeFrom } from '../../src/model/made-from.ts'
import { unitAt, type UnitName } from '../../src/model/wording-sections.ts'
import type { WordingPart } from '../../src/model/wording-parts.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { type PartStatus, sourceStatus, translationStatus } from '../../src/translation/translation-status.ts'

/** A unit by its id. */
const named = (id: string): UnitName => unitAt(id.split('.'))!

/** Units of a wording by their ids; a form stands after a blank: `bodies.bureau.name genitive`. */
function units(words: Readonly<Record<string, string>>): WordingUnit[] {
  return Object.entries(words).map(([key, text]) => {
    const [id = '', form = 'default'] = key.split(' ')
    const file = new SourceFile('wording.yaml', text)
    return {
      ...named(id),
      ...{ form, words: text, span: file.span(0, text.length), expressions: [], values: [] },
      ...{ text, literals: [{ start: 0, end: text.length }], spanOf: (start, end) => file.span(start, end) },
    }
  })
}

/** A record of what units were made from: the words of the source, and their own. */
function record(made: Readonly<Record<string, readonly [source: string, own: string]>>): MadeFrom {
  const hash = (words: string): string => hashOfUnit([{ form: 'default', words }])
  const entries = Object.entries(made).map(([id, [source, own]]) => [id, { source: hash(source), own: hash(own) }] as const)
  return { units: new Map(entries), faults: [] }
}

const OPENING = 'items.opening.title'
const SOURCE = { title: '临时议程和说明', [OPENING]: '会议开幕' }
const FRENCH = { title: 'Ordre du jour provisoire annoté', [OPENING]: 'Ouverture de la session' }
const MADE = { title: [SOURCE.title, FRENCH.title], [OPENING]: [SOURCE[OPENING], FRENCH[OPENING]] } as const

function status(
  own: Readonly<Record<string, string>>,
  source: Readonly<Record<string, string>>,
  made: Parameters<typeof record>[0],
  required: string[] = [],
) {
  const parts = translationStatus({
    required: required.map(named),
    units: units(own),
    sourceUnits: units(source),
    madeFrom: record(made),
  })
  return (part: WordingPart): PartStatus => parts.find((one) => one.part === part)!
}

describe('how a translation stands to its source', () => {
  it.each<
    [
      string,
      Partial<PartStatus>,
      Readonly<Record<string, string>>,
      Readonly<Record<string, string>>,
      Parameters<typeof record>[0],
    ]
  >([
    ['done: made from what the source says', { units: 1, done: 1, wordsToDo: 0 }, FRENCH, SOURCE, MADE],
    [
      'stale: the source says something else',
      { done: 0, stale: 1, edited: 0, wordsToDo: 5 },
      FRENCH,
      { ...SOURCE, [OPENING]: '会议的开幕' },
      MADE,
    ],
    [
      'stale, and edited since it was marked',
      { stale: 1, edited: 1, wordsToDo: 5 },
      { ...FRENCH, [OPENING]: 'Ouverture' },
      { ...SOURCE, [OPENING]: '会议的开幕' },
      MADE,
    ],
    ['edited alone is not stale', { done: 1, stale: 0, edited: 0 }, { ...FRENCH, [OPENING]: 'Ouverture' }, SOURCE, MADE],
    [
      'unmarked: nothing says what it was made from',
      { unmarked: 1, done: 0, wordsToDo: 0 },
      FRENCH,
      SOURCE,
      { title: MADE.title },
    ],
    ['missing', { units: 1, missing: 1, wordsToDo: 4 }, { title: FRENCH.title }, SOURCE, MADE],
    [
      'still to be written is missing',
      { units: 1, missing: 1, wordsToDo: 4 },
      { ...FRENCH, [OPENING]: '??? 会议开幕' },
      SOURCE,
      MADE,
    ],
    [
      'words that an expression prints are no work',
      { missing: 1, wordsToDo: 2 },
      { title: FRENCH.title },
      { ...SOURCE, [OPENING]: '{{ordinal session "default"}}开幕' },
      MADE,
    ],
  ])('%s', (_, expected, own, source, made) => expect(status(own, source, made)('agenda')).toMatchObject(expected))

  it('a short form that the source has is not missing in a language that needs none, and counts where it has one', () => {
    const source = { ...SOURCE, 'items.protocol.title': '《人口贩运议定书》全文', 'items.protocol.short': '《人口贩运议定书》' }
    const french = { ...FRENCH, 'items.protocol.title': 'Protocole' }
    expect(status(french, source, MADE)('timetable')).toMatchObject({ units: 0, missing: 0, wordsToDo: 0 })
    expect(status({ ...french, 'items.protocol.short': 'Protocole' }, source, MADE)('timetable')).toMatchObject({
      units: 1,
      unmarked: 1,
    })
  })

  it('a unit that is wanted and that neither language has is missing', () => {
    expect(status(FRENCH, SOURCE, MADE, ['items.officers.title'])('agenda')).toMatchObject({
      units: 2,
      done: 1,
      missing: 1,
      wordsToDo: 0,
    })
  })

  it('the source is never stale: its units are there or missing', () => {
    const parts = sourceStatus([OPENING, 'items.officers.title', 'title'].map(named), units(SOURCE))
    expect(parts.map(({ part, units, done, missing }) => [part, units, done, missing])).toEqual([
      ['title', 1, 1, 0],
      ['agenda', 2, 1, 1],
      ['annotations', 0, 0, 0],
      ['documents', 0, 0, 0],
      ['timetable', 0, 0, 0],
      ['names', 0, 0, 0],
    ])
  })
})
