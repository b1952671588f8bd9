import type { Report } from '../source/diagnostic.ts'
import { SUGGESTIONS } from '../source/limits.ts'
import type { YamlPath, YamlSource } from '../source/yaml-source.ts'
import { type AgendaItem, agendaOf, type AgendaSection, itemsAmong, sectionsAmong } from './agenda.ts'
import { aKind, idsByKind, KINDS } from './kinds-of-ids.ts'
import { DOCUMENTS_ANNEX } from './parts.ts'
import { helpFor } from './reference-help.ts'
import { reportHeadReferences } from './head-references.ts'
import type { Refer, Wrong } from './reference-reporter.ts'
import { meetingBodies } from './organs.ts'
import { ONLINE } from './gatherings.ts'
import { countingBody, notationsOf } from './session-marks.ts'
import { placesOf } from './session-places.ts'
import { THIS_PAPER } from './session.ts'
import type { SessionData } from './schema/session.ts'
import { reportKinds } from './kind-references.ts'
import { reportProvisions } from './provision-references.ts'
import { reportTimetable } from './timetable-references.ts'

/** Reports every id in session.yaml that nothing defines, and every id that is defined twice or means two things. */
export function reportReferences(source: YamlSource, data: SessionData, report: Report): void {
  const kinds = idsByKind(data)
  let suggestions = 0
  const refer: Refer = (path, id, what, ids) => {
    if (id === undefined || ids.has(id)) return
    const others = KINDS.filter((kind) => kinds[kind].has(id))
    report({
      level: 'error',
      code: 'data-reference',
      message: `${id} is no ${what}${others.length > 0 ? `, but ${others.map(aKind).join(' and ')}` : ''}`,
      span: source.valueSpan(path),
      label: `no ${what} has this id`,
      help: suggestions++ < SUGGESTIONS ? helpFor(source, data, { path, id, what, ids, others }) : undefined,
    })
  }
  const wrong: Wrong = (span, message, help) => report({ level: 'error', code: 'data-reference', message, span, help })
  const places = new Set([...kinds.place, ONLINE])
  const { body: bodies, meeting: meetings, deadline: deadlines, instrument: instruments } = kinds
  const { 'document of this session': documents, 'agenda item': itemIds } = kinds
  const rules = new Set([...kinds.decision, ...kinds.provision])

  meetingBodies(data).forEach((id, at) => refer(Array.isArray(data.body) ? ['body', at] : ['body'], id, 'body', bodies))
  for (const [id, { of }] of Object.entries(data.bodies)) refer(['bodies', id, 'of'], of, 'body', bodies)
  placesOf(data).forEach((id, at) => refer(Array.isArray(data.place) ? ['place', at] : ['place'], id, 'place', places))
  refer(['previous-session'], data['previous-session'], 'earlier session', kinds['earlier session'])
  for (const [id, session] of Object.entries(data.sessions)) {
    refer(['sessions', id, 'place'], session.place, 'place', places)
    refer(['sessions', id, 'of'], session.of, 'body', bodies)
  }
  reportProvisions(source, data, {
    refer: (id, of) => refer(['provisions', id, 'of'], of, 'instrument', new Set([...instruments, ...kinds.decision])),
    wrong,
  })
  reportKinds(source, data, wrong)
  for (const [id, decision] of Object.entries(data.decisions)) refer(['decisions', id, 'of'], decision.of, 'body', bodies)
  for (const [id, meeting] of Object.entries(data.meetings)) {
    refer(['meetings', id, 'of'], meeting.of, 'body', bodies)
    refer(['meetings', id, 'place'], meeting.place, 'place', places)
  }
  for (const [id, event] of Object.entries(data.events)) refer(['events', id, 'place'], event.place, 'place', places)
  for (const [id, deadline] of Object.entries(data.deadlines))
    refer(['deadlines', id, 'rule'], deadline.rule, 'decision or provision', rules)
  for (const [id, anniversary] of Object.entries(data.anniversaries))
    refer(['anniversaries', id, 'of'], anniversary.of, 'body', bodies)
  if (data.allotment) refer(['allotment', 'by'], data.allotment.by, 'decision or provision', rules)
  for (const [id, document] of Object.entries(data.documents)) {
    const { transmits } = document
    refer(['documents', id, 'of'], document.of, 'body', bodies)
    if (typeof transmits === 'string') refer(['documents', id, 'transmits'], transmits, 'meeting', meetings)
    else transmits?.forEach((meeting, index) => refer(['documents', id, 'transmits', index], meeting, 'meeting', meetings))
    refer(['documents', id, 'due'], document.due, 'deadline', deadlines)
    if (id === THIS_PAPER)
      wrong(
        source.keySpan(['documents', id]),
        `${id} cannot be the id of a document: it means the paper itself`,
        'give it another id; the symbol of the paper itself stands at the head of the file',
      )
  }
  for (const [id, { of }] of Object.entries(data['earlier-papers'])) refer(['earlier-papers', id, 'of'], of, 'body', bodies)

  const agenda = agendaOf(data.agenda)
  const items = itemsAmong(agenda)
  const { items: itemMarks } = notationsOf(data)
  const body = countingBody(data)
  const deep = items.find(({ depth }) => depth >= itemMarks.length)
  if (deep)
    wrong(
      source.valueSpan(data.bodies[body]?.marks ? ['bodies', body, 'marks'] : [...deep.path, 'id']),
      `${deep.id} is ${deep.depth + 1} levels deep, and items have marks for ${itemMarks.length}`,
      `write bodies.${body}.marks with a mark for each level, as ['1.', '(a)', '(i)']`,
    )
  reportTwins('agenda items', items, source, report)
  reportTwins('sections of the agenda', sectionsAmong(agenda), source, report)
  for (const { id, path, documents: listed, documentPaths, annotatedWith } of items) {
    listed.forEach((document, index) => refer(documentPaths[index] ?? path, document, 'document of this session', documents))
    refer([...path, 'annotated-with'], annotatedWith, 'agenda item', itemIds)
    const over = items.find((other) => other.id === annotatedWith)
    if (over && (over.id === id || over.annotatedWith !== undefined))
      wrong(
        source.valueSpan([...path, 'annotated-with']),
        `${id} cannot be annotated with ${over.id}, which is ${over.id === id ? 'itself' : 'annotated with another'}`,
        'name the item under which the annotation stands',
      )
  }

  reportHeadReferences(source, data, refer, wrong)
  const texts = new Set(Object.keys(data.texts))
  const printed = new Set<string>()
  for (const [index, part] of data.parts.entries()) {
    if (typeof part === 'string') continue
    const [field, id] = 'text' in part ? (['text', part.text] as const) : (['annex', part.annex] as const)
    printed.add(id)
    if (field === 'text' || id !== DOCUMENTS_ANNEX) refer(['parts', index, field], id, 'text', texts)
  }
  for (const id of texts) {
    if (id === DOCUMENTS_ANNEX)
      wrong(
        source.keySpan(['texts', id]),
        `${id} cannot be the id of a text: as an annex it is the list of documents`,
        'give it another id, here and in the wordings',
      )
    else if (!printed.has(id))
      wrong(
        source.keySpan(['texts', id]),
        `no part of the paper prints ${id}`,
        `add { text: ${id} } or { annex: ${id} } to parts`,
      )
  }

  const held = { meeting: meetings, 'agenda item': itemIds, 'agenda item or meeting': new Set([...itemIds, ...meetings]) }
  reportTimetable(source, data, {
    refer: (path, id, what) => refer([...path], id, what, held[what]),
    wrong,
  })
}

/** Two of a kind with one id. */
function reportTwins(kind: string, all: readonly (AgendaItem | AgendaSection)[], source: YamlSource, report: Report): void {
  const first = new Map<string, YamlPath>()
  for (const entry of all) {
    const at = [...entry.path, entry.kind === 'section' ? 'section' : 'id']
    const before = first.get(entry.id)
    if (!before) first.set(entry.id, at)
    else
      report({
        level: 'error',
        code: 'data-reference',
        message: `two ${kind} have the id ${entry.id}`,
        span: source.valueSpan(at),
        also: [{ span: source.valueSpan(before), text: 'the first one' }],
        help: 'give one of them another id, here and in the wording',
      })
  }
}
