import { describe, expect, it } from 'vitest'
import { replacing } from '../helpers/real-paper.ts'
import type { FileChanges } from '../helpers/test-session.ts'
import { graveFindings, opened } from './opened.ts'

/** All that a paper says in a language, paragraph by paragraph. */
function textsOf(name: string, code: string, changes: FileChanges = {}): string[] {
  const session = opened(name, changes)
  expect(graveFindings(session)).toEqual([])
  const paper = session.languages.find((language) => language.code === code)?.paper
  return (paper?.passages ?? []).map(({ text }) => text)
}

describe('a session has from its body', () => {
  it.each([
    ['its name, and that of the organ over it', ['Forum général', 'Commission de l’eau']],
    ['the place where it usually meets', ['Genève, 7 et 8 juin 2027']],
    ['titles of items that come back', ['Ouverture de la session', 'Pouvoirs']],
    [
      'what is said of them each time',
      [
        'La deuxième session de la Commission s’ouvrira le 7 juin 2027 à 10 heures',
        'Les pouvoirs sont communiqués conformément à l’article 18 du règlement intérieur',
        'en original',
      ],
    ],
    ['its own sentence among these', ['Le secrétariat rendra compte des pouvoirs tardifs.']],
    [
      'the columns of its timetable, one headed by the name of a body that has a folder too',
      ['Groupe de travail sur les fleuves', 'Groupe de rédaction'],
    ],
  ])('%s', (_, wanted) => expect(textsOf('forum-2027', 'fr')).toEqual(expect.arrayContaining(wanted)))

  it('its instruments, its deadlines and the public address', () => {
    const { session } = opened('forum-2027')
    expect(session?.data).toMatchObject({
      instruments: ['convention', 'rules-of-procedure'],
      'public-address': 'https://example.org/{{language}}/{{symbol}}',
      places: { geneva: { 'time-zone': 'Europe/Zurich', holidays: ['2027-03-26', '2027-05-06', '2027-05-17'] } },
    })
    expect(session?.deadlines.get('documents')).toBe('2027-04-26')
  })

  it('of the body over its own names and instruments, and neither items nor deadlines nor hours', () => {
    expect(textsOf('rivers-2027', 'en')).toContain('The meeting is held under article 32 of the Convention on Water.')
    expect(opened('rivers-2027').session?.data).toMatchObject({
      deadlines: {},
      hours: {},
      provisions: { credentials: { rule: 18 } },
    })
  })
})

describe('what a session says too is its own', () => {
  it.each([
    [
      'where it meets',
      { 'forum-2027/session.yaml': replacing('session: 2\n', 'session: 2\nplace: nairobi\n') },
      'nairobi is no place',
    ],
    [
      'another source',
      { 'forum-2027/session.yaml': replacing('session: 2\n', 'session: 2\nwording-source: xx\n') },
      'xx is no language',
    ],
  ])('%s', (_, changes, message) => expect(graveFindings(opened('forum-2027', changes)).join()).toContain(message))

  it('its hours', () => {
    const hours = {
      'forum-2027/session.yaml': replacing('agenda:', "hours: { morning: { from: '09:30', to: '12:30' } }\nagenda:"),
    }
    expect(textsOf('forum-2027', 'en', hours)).toContain('9.30 a.m.-12.30 p.m.')
    expect(textsOf('forum-2027', 'en', hours)).toContain('3-6 p.m.')
  })

  it('an item without its usual annotation', () => {
    const bare = replacing('{ id: opening, documents: [paper] }', '{ id: opening, annotation: [], documents: [paper] }')
    expect(textsOf('forum-2027', 'en', { 'forum-2027/session.yaml': bare }).join()).not.toContain('will be opened')
  })
})

describe('a fault is told where it stands', () => {
  it.each<[what: string, file: string, from: string, to: string, found: string[]]>([
    [
      'a provision that the body has',
      'forum-2027/session.yaml',
      'meetings:',
      'provisions:\n  agenda: { of: rules-of-procedure, rule: 9 }\nmeetings:',
      ['stated-twice forum-2027/session.yaml:11 “agenda”: provisions.agenda is stated twice'],
    ],
    [
      'a mark that the body has',
      'forum-2027/session.yaml',
      'meetings:',
      "bodies:\n  forum: { marks: ['I.'] }\nmeetings:",
      ['stated-twice forum-2027/session.yaml:11 “marks”: bodies.forum.marks is stated twice'],
    ],
    [
      'a name that the body has',
      'forum-2027/wording/fr.yaml',
      'documents:',
      'bodies:\n  forum: Commission des eaux\ndocuments:',
      ['stated-twice forum-2027/wording/fr.yaml:4 “forum”: bodies.forum is worded twice'],
    ],
    [
      'a paragraph that the body has',
      'forum-2027/wording/fr.yaml',
      '      late:',
      '      submission: Autrement.\n      late:',
      ['stated-twice forum-2027/wording/fr.yaml:12 “submission”: items.credentials.annotation.submission is worded twice'],
    ],
    [
      'a paragraph of the body in another form',
      'forum-2027/session.yaml',
      '[submission,',
      '[{ table: submission, columns: [a], rows: [b] },',
      [
        'language-parity forum-2027/wording/en.yaml:11 “annotation”: items.credentials.annotation has no words for submission',
        'language-parity forum-2027/wording/fr.yaml:11 “annotation”: items.credentials.annotation has no words for submission',
      ],
    ],
    [
      'a paragraph that the body lacks in a language',
      'bodies/forum/wording/fr.yaml',
      '      scan: ou en copie\n',
      '',
      ['language-parity bodies/forum/wording/fr.yaml:15 “annotation”: items.credentials.annotation has no words for scan'],
    ],
    [
      'a paragraph that the body does not have',
      'bodies/forum/wording/fr.yaml',
      '      scan: ou en copie\n',
      '      scan: ou en copie\n      fax: ou par fax\n',
      [
        'language-parity bodies/forum/wording/fr.yaml:19 “fax”: items.credentials.annotation.fax words something that body.yaml does not have',
      ],
    ],
    [
      'a name of a body that has a folder of its own',
      'bodies/forum/wording/fr.yaml',
      'bodies:\n',
      'bodies:\n  rivers: Groupe des fleuves\n',
      ['stated-twice bodies/forum/wording/fr.yaml:4 “rivers”: bodies.rivers is worded twice'],
    ],
    [
      'an expression that leads nowhere',
      'bodies/forum/wording/en.yaml',
      'provisions.credentials',
      'provisions.powers',
      [
        'expression bodies/forum/wording/en.yaml:16 “provisions.powers”: there is no powers in provisions',
        'language-parity bodies/forum/wording/fr.yaml:16 “Les pouvoirs sont communiqués conformément à l’{{cite provisions.credentials}} du règlement intérieur”: items.credentials.annotation.submission lacks {{cite provisions.powers}}',
        'language-parity bodies/forum/wording/fr.yaml:16 “{{cite provisions.credentials}}”: items.credentials.annotation.submission has {{cite provisions.credentials}}, which en does not have',
      ],
    ],
    [
      'an unknown field of the body',
      'bodies/forum/body.yaml',
      '\nplace: geneva',
      '\nplaec: geneva',
      ['data-shape bodies/forum/body.yaml:6 “plaec”: unknown field plaec'],
    ],
    [
      'a field of the body that goes with no other',
      'bodies/forum/body.yaml',
      'kinds: [CRP, L]',
      'kinds: [CRP, L]\nfolders: [INF]',
      ['data-shape bodies/forum/body.yaml:5 “[INF]”: bodies.forum.folders is not valid'],
    ],
    [
      'a fact of the body that nothing defines',
      'bodies/forum/body.yaml',
      'of: convention',
      'of: treaty',
      ['data-reference bodies/forum/body.yaml:19 “treaty”: treaty is no instrument'],
    ],
    [
      'a field that the session lacks',
      'forum-2027/session.yaml',
      'opens: 2027-06-07\n',
      '',
      ['data-shape forum-2027/session.yaml:4 “session”: the field opens is missing'],
    ],
    [
      'a field that both lack',
      'bodies/forum/body.yaml',
      '\nplace: geneva\n',
      '\n',
      ['data-shape forum-2027/session.yaml:4 “session”: the field place is missing'],
    ],
  ])('%s', (_, file, from, to, found) => {
    const findings = graveFindings(opened('forum-2027', { [file]: replacing(from, to) }))
    expect(findings.filter((finding) => !finding.startsWith('translation-stale'))).toEqual(found)
  })
})

it('a warning in the words of the body is acknowledged by the session that has it', () => {
  const typed = replacing('at {{time opening}}', 'at 10 a.m.')
  const changes = {
    'bodies/forum/wording/en.yaml': typed,
    'bodies/forum/wording/fr.yaml': replacing(' à {{time opening}}', ' à 10 heures'),
  }
  expect(graveFindings(opened('forum-2027', changes))).toHaveLength(2)
  const acknowledged = replacing('agenda:', 'acknowledged:\n  fact-typed: [{ at: items.opening, why: it is always so }]\nagenda:')
  expect(graveFindings(opened('forum-2027', { ...changes, 'forum-2027/session.yaml': acknowledged }))).toEqual([])
})
