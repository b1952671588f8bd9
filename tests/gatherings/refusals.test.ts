import { describe, expect, it } from 'vitest'
import { all, type Change, replacing } from '../helpers/real-paper.ts'
import { graveFindings } from '../houses/opened.ts'
import { type GatheringName, opened } from './opened.ts'

/** What somebody wrote, what is found first, what it underlines, and what to write. */
const FACTS: readonly (readonly [
  what: string,
  name: GatheringName,
  change: Change,
  message: string,
  under: string,
  help: string,
])[] = [
  [
    'a number for a conference',
    'conference',
    replacing('body: conference\n', 'body: conference\nsession: 3\n'),
    'conference is a conference, which has no number',
    '3',
    'take session out, or write gathering: session under bodies.conference',
  ],
  [
    'a session without its number',
    'third-committee',
    replacing('session: 82\n', ''),
    'the field session is missing',
    'body',
    'add session: with a number',
  ],
  [
    'a meeting without its number',
    'ozone',
    replacing('session: 34\n', ''),
    'the field session is missing',
    'body',
    'add session: with a number',
  ],
  [
    'one number for two bodies',
    'commissions',
    replacing('[70, 36]', '70'),
    'session has one number, and 2 bodies that meet are counted',
    '70',
    'write a list with the numbers of narcotics and crime, as [64, 30]',
  ],
  [
    'two numbers for one body',
    'third-committee',
    replacing('session: 82', 'session: [82, 36]'),
    'session has 2 numbers, and one body meets',
    '[82, 36]',
    'list the bodies that meet together under body',
  ],
  [
    'a body twice',
    'commissions',
    replacing('[narcotics, crime]', '[crime, crime]'),
    'crime stands twice under body',
    'crime',
    'take one of the two out',
  ],
  [
    'a place twice',
    'commissions',
    replacing('[vienna, online]', '[vienna, vienna]'),
    'vienna stands twice under place',
    'vienna',
    'take one of the two out',
  ],
  [
    'a place that is none',
    'commissions',
    replacing('[vienna, online]', '[vienna, geneva]'),
    'geneva is no place',
    'geneva',
    'a new one is defined under places',
  ],
  [
    'a body that is none',
    'commissions',
    replacing('[narcotics, crime]', '[narcotic, crime]'),
    'narcotic is no body',
    'narcotic',
    'known are council, narcotics, crime',
  ],
  [
    'a part that is none',
    'ozone',
    replacing('first-part', 'first'),
    'part has a value that it cannot have',
    'first',
    'did you mean first-part?',
  ],
  [
    'a gathering that is none',
    'ozone',
    replacing('gathering: meeting, symbols', 'gathering: meetings, symbols'),
    'bodies.parties.gathering has a value',
    'meetings',
    'did you mean meeting?',
  ],
  [
    'a day and a month',
    'conference',
    replacing('2028-06', '2028-06-12'),
    'opens is a day, and closes is a month',
    '2028-07',
    'both as days, both as months, or to-be-decided',
  ],
  [
    'a month and nothing',
    'conference',
    replacing('2028-07', 'to-be-decided'),
    'opens is a month, and closes is to be decided',
    'to-be-decided',
    'both as days',
  ],
  [
    'months backwards',
    'conference',
    replacing('2028-07', '2028-05'),
    'the session begins in 2028-06 and ends in 2028-05',
    '2028-05',
    'write 2028-06 or a later month',
  ],
  [
    'a day that there is not',
    'commissions',
    replacing('2027-12-10', '2027-12-32'),
    'closes is not valid: 2027-12-32',
    '2027-12-32',
    'has 31',
  ],
  ['a month that there is not', 'conference', replacing('2028-07', '2028-13'), 'closes is not valid: 2028-13', '2028-13', ''],
  [
    'an earlier session of nobody',
    'commissions',
    replacing('{ of: crime, number: 36,', '{ number: 36,'),
    'nothing says whose session sessions.crime-regular was, and several bodies meet',
    '{ number: 36, from: 2027-05-24, to: 2027-05-28, place: vienna }',
    'add of: with narcotics or crime',
  ],
  [
    'the number of this session for an earlier one of the other body',
    'commissions',
    replacing('{ of: crime, number: 36,', '{ of: crime, number: 37,'),
    'sessions.crime-regular has the number 37, and this is session 36',
    '37',
    'write a number below 36',
  ],
  [
    'an earlier session with the number of this one, which is whole',
    'commissions',
    replacing('part: reconvened\n', ''),
    'sessions.narcotics-regular has the number 70, and this is session 70',
    '70',
    'write a number below 70',
  ],
  [
    'a holiday at the second place',
    'commissions',
    all(
      replacing('[vienna, online]', '[vienna, nairobi]'),
      replacing('places:\n', 'places:\n  nairobi: { holidays: [2027-12-10] }\n'),
    ),
    'the session closes on 2027-12-10, a holiday of nairobi',
    '2027-12-10',
    'correct the date',
  ],
]

/** What somebody wrote in a wording. */
const WORDS: readonly (readonly [
  what: string,
  name: GatheringName,
  code: string,
  change: Change,
  message: string,
  under: string,
  help: string,
])[] = [
  [
    'the day of an opening of which the month is known',
    'conference',
    'en',
    replacing('month opening', 'date opening'),
    'date cannot print opening: opens is 2028-06, a month',
    'opening',
    'write {{month opening}}, or the day under opens',
  ],
  [
    'the days of a session of which the months are known',
    'conference',
    'zh',
    replacing('month opening', 'span session'),
    'span cannot print session: opens is 2028-06, a month',
    'session',
    'take the sentence out until then',
  ],
  [
    'a deadline before a day that is not known',
    'conference',
    'en',
    replacing('Proposals are', 'By {{date deadlines.proposals}}, proposals are'),
    'date cannot print deadlines.proposals: opens is 2028-06, a month',
    'deadlines.proposals',
    'write the day under opens',
  ],
  [
    'a day that is to be decided',
    'third-committee',
    'ar',
    replacing('{{time opening}}', '{{date opening}}'),
    'date cannot print opening: opens is to be decided',
    'opening',
    'take the sentence out until then',
  ],
  [
    'a month that is to be decided',
    'third-committee',
    'fr',
    replacing('{{time opening}}', '{{month opening}}'),
    'month cannot print opening: opens is to be decided',
    'opening',
    'take the sentence out until then',
  ],
  [
    'the number of a session of several bodies',
    'commissions',
    'en',
    replacing('{{gathering session.narcotics}}', '{{ordinal session "prose"}} session'),
    'ordinal cannot print session: narcotics and crime meet together',
    'session',
    'write {{ordinal session.narcotics}} or {{ordinal session.crime}}',
  ],
  [
    'the next session of several bodies',
    'commissions',
    'ru',
    replacing('next-session.crime', 'next-session'),
    'gathering cannot print next-session: narcotics and crime meet together',
    'next-session',
    'next-session.crime',
  ],
  [
    'a body that does not meet',
    'commissions',
    'zh',
    replacing('next-session.crime', 'next-session.council'),
    'there is no council in session',
    'next-session.council',
    'narcotics',
  ],
  [
    'the number of a conference',
    'conference',
    'en',
    replacing('that the {{name', 'that the {{gathering session}} {{name'),
    'gathering cannot print session: a conference has no number',
    'session',
    'write its name',
  ],
  [
    'a form that the language lacks',
    'commissions',
    'ru',
    replacing('next-session.crime "oblique"', 'next-session.crime "dative"'),
    'gathering has no form dative in Russian',
    '"dative"',
    'known are default, oblique',
  ],
  [
    'one line for two bodies',
    'commissions',
    'en',
    replacing('places:', 'session: Reconvened session\nplaces:'),
    'session is one text, and several bodies meet',
    'session',
    'narcotics: … and crime: …',
  ],
  [
    'lines by bodies for one',
    'ozone',
    'es',
    replacing('places:', 'session: { parties: Reunión }\nplaces:'),
    'session is a map, and one body meets',
    'session',
    'after the colon',
  ],
  [
    'a line of a body that does not meet',
    'commissions',
    'zh',
    replacing('places:', 'session: { council: 会议 }\nplaces:'),
    'session.council words something that session.yaml does not have',
    'council',
    'known are narcotics, crime',
  ],
]

describe('of a gathering', () => {
  it.each(FACTS)('%s is an error or a warning at its place', (_, name, change, message, under, help) => {
    const found = graveFindings(opened(name, change))
    expect(found[0]).toContain(`“${under}”: ${message}`)
    expect(found[0]).toContain(help)
  })

  it.each(WORDS)('%s is an error at its place', (_, name, code, change, message, under, help) => {
    const found = graveFindings(opened(name, undefined, { [code]: change })).filter((one) => one.includes(message))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^error/)
    expect(found[0]).toContain(`“${under}”: ${message}`)
    expect(found[0]).toContain(help)
  })

  it.each([
    ['third-committee', 'en', 'The {{gathering session}} of', 'The eighty-second session of', '{{ordinal session "prose"}}'],
    ['ozone', 'en', 'The {{gathering session}}, is', 'The thirty-fourth meeting, first part, is', '{{gathering session}}'],
    [
      'ozone',
      'en',
      'their {{ordinal sessions.thirty-third}} meeting',
      'their thirty-third meeting',
      '{{ordinal sessions.thirty-third}}',
    ],
    ['commissions', 'ru', '{{gathering session.crime}}', 'возобновленная 36-я сессия', '{{gathering session.crime}}'],
    ['conference', 'ru', '{{month opening "prepositional"}}', 'июне 2028 года', '{{month opening "prepositional"}}'],
  ] as const)('in %s in %s, %s is found where it is typed', (name, code, from, typed, expression) => {
    const found = graveFindings(opened(name, undefined, { [code]: replacing(from, typed) }))
    expect(
      found.some((one) => one.startsWith('warning[fact-typed]') && one.includes(`write ${expression}`)),
      found.join('\n'),
    ).toBe(true)
  })
})

describe('is right:', () => {
  it.each([
    [
      'an earlier part of the same session',
      'ozone',
      replacing('part: first-part', 'part: second-part'),
      replacing('number: 33,', 'number: 34, part: first-part,'),
    ],
    [
      'a decision that the first part of a session took',
      'third-committee',
      replacing('session: 82\n', 'session: 82\npart: resumed\n'),
      replacing('documents:\n', 'decisions: { budget: { kind: decision, number: 82/1 } }\ndocuments:\n'),
    ],
    [
      'a meeting that is held online',
      'third-committee',
      replacing('place: new-york\nopens', 'place: [new-york, online]\nopens'),
      (text: string) => text,
    ],
  ] as const)('%s', (_, name, first, second) => {
    expect(graveFindings(opened(name, all(first, second)))).toEqual([])
  })
})
