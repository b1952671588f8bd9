import { all, type Change, type Changes, replacing } from '../helpers/real-paper.ts'

/** An edit of the data such as follows a meeting of the bureau, for any language: its name, and the files of the session after it. */
export interface BureauChange {
  readonly name: string
  readonly changes: (code: string) => Changes
}

const facts = (name: string, ...edits: readonly Change[]): BureauChange => ({
  name,
  changes: (code) => ({ code, session: all(...edits) }),
})

const both = (name: string, session: Change, wording: Change): BureauChange => ({
  name,
  changes: (code) => ({ code, session, wording }),
})

/** Words of an item from its key to the next one, with where they stand in the file. */
function itemWords(text: string, item: string): Place {
  const start = text.indexOf(`\n  ${item}:\n`, text.indexOf('\nitems:\n')) + 1
  if (start === 0) throw new Error(`${item} has no words`)
  const length = text.slice(start + 1).search(/^ {2}\S/m)
  return { start, words: length < 0 ? text.slice(start) : text.slice(start, start + 1 + length) }
}

/** The words of a paragraph in a line with its id, with where they stand in the file. */
function unitWords(text: string, item: string, unit: string): Place {
  const { start, words } = itemWords(text, item)
  const match = new RegExp(`^ {6}${unit}: .*\n`, 'm').exec(words)
  if (!match) throw new Error(`${item} has no paragraph ${unit} in one line`)
  return { start: start + match.index, words: match[0] }
}

interface Place {
  readonly start: number
  readonly words: string
}

const without = (text: string, { start, words }: Place): string => text.slice(0, start) + text.slice(start + words.length)

const put = (text: string, start: number, words: string): string => text.slice(0, start) + words + text.slice(start)

const dropUnit =
  (item: string, unit: string): Change =>
  (text) =>
    without(text, unitWords(text, item, unit))

const moveUnit =
  (item: string, unit: string, before: string): Change =>
  (text) => {
    const place = unitWords(text, item, unit)
    const rest = without(text, place)
    return put(rest, unitWords(rest, item, before).start, place.words)
  }

/** Gives a paragraph to a new item before another. */
const splitItem =
  (item: string, unit: string, before: string): Change =>
  (text) => {
    const place = unitWords(text, item, unit)
    const rest = without(text, place)
    return put(rest, itemWords(rest, before).start, `  new-item:\n    title: '2016'\n    annotation:\n${place.words}\n`)
  }

export const BUREAU_CHANGES: readonly BureauChange[] = [
  facts(
    'the opening moves by a week',
    replacing('opens: 2016-10-17', 'opens: 2016-10-24'),
    replacing('closes: 2016-10-21', 'closes: 2016-10-28'),
  ),
  facts('a document is renumbered', replacing('symbol: CTOC/COP/2016/9,', 'symbol: CTOC/COP/2016/19,')),
  facts(
    'a document is off a list',
    replacing('working-group-savings, resolution-progress, ratification', 'resolution-progress, ratification'),
  ),
  facts(
    'a working group moves by half a day',
    replacing(
      'afternoon: { plenary: [other-serious-crimes], parallel: [international-cooperation-7] }',
      'afternoon: { plenary: [other-serious-crimes], parallel: [technical-assistance-9] }',
    ),
  ),
  facts(
    'an item is taken up later',
    replacing('[opening, officers, adoption, participation', '[opening, adoption, participation'),
    replacing('[implementation, convention]', '[officers, implementation, convention]'),
  ),
  facts(
    'items change places',
    replacing('  - id: next-agenda\n', ''),
    replacing('  - id: report\n', '  - id: next-agenda\n  - id: report\n'),
  ),
  both(
    'paragraphs change places',
    replacing('[group, standing, sixth-meeting, activities]', '[activities, group, standing, sixth-meeting]'),
    moveUnit('trafficking-protocol', 'activities', 'group'),
  ),
  facts(
    'a paragraph is quoted',
    replacing('annotation: [composition, rotation]', 'annotation: [composition, { quote: rotation }]'),
  ),
  facts('the paper becomes a revision', replacing('symbol: CTOC/COP/2016/1\n', 'symbol: CTOC/COP/2016/1/Rev.1\n')),
  facts(
    'the particulars of the issue are known',
    replacing('masthead: {}', 'masthead: { distribution: general, date: 2016-08-12, original: en }'),
  ),
  facts('the hours change', replacing("morning: { from: '10:00', to: '13:00' }", "morning: { from: '09:30', to: '12:30' }")),
  facts('the session is another one', replacing('session: 8\n', 'session: 9\n')),
  both(
    'a paragraph is dropped',
    replacing('[legislation, activities, standing, third-meeting]', '[legislation, activities, third-meeting]'),
    dropUnit('smuggling-protocol', 'standing'),
  ),
  both(
    'an item is split',
    all(
      replacing(
        'annotation: [new-forms, cooperation, no-documents]',
        'annotation: [new-forms, no-documents]\n  - id: new-item\n    annotation: [cooperation]',
      ),
      replacing('[other-serious-crimes], parallel', '[other-serious-crimes, new-item], parallel'),
    ),
    splitItem('other-serious-crimes', 'cooperation', 'international-cooperation'),
  ),
]
