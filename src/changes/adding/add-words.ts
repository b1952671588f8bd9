import { type Session } from '../../model/session.ts'
import { markedToFillIn } from '../../model/to-fill-in.ts'
import { entryBefore } from '../../model/wording-skeleton.ts'
import { SECTIONS } from '../../model/wording-units.ts'
import { WORDING_SECTIONS, unitAt } from '../../model/wording-sections.ts'
import type { ReadLanguage } from '../../opening/read-session.ts'
import { withoutForms } from '../../rendering/without-forms.ts'
import { YamlEdits } from '../../source/yaml-edits.ts'
import type { YamlPath, YamlSource } from '../../source/yaml-source.ts'
import { Refusal } from '../refusal.ts'
import type { NewFact } from './new-fact.ts'

/** The section of a wording that has the words of a kind of facts; of the others a wording says nothing of their own. */
const SECTION_OF = { item: 'items', document: 'documents', note: 'notes' } as const

/**
 * A wording with the units of a fact that its session has now, at their places: its words in their language, and in the others what is to be
 * made of them. Undefined where it needs none. Throws Refusal and UnintendedEdit.
 */
export function wordingWithNew(session: Session, { code, words }: ReadLanguage, fact: NewFact): string | undefined {
  const { kind, id, placing } = fact
  if (kind === 'meeting' || kind === 'event') return undefined
  if (!words) throw new Refusal(`the words in ${code} cannot be read`, 'papers check shows why')
  const { source } = words
  const edits = new YamlEdits(source.file)
  const section = SECTION_OF[kind]
  const ids = WORDING_SECTIONS[section].ids(session)
  if (edits.valueAt([section]) === undefined || edits.valueAt([section]) === null) {
    if (!edits.keysOf([]).includes(section)) edits.add([], section, {}, entryBefore(edits, [], SECTIONS, section), 'block')
  }
  if (!edits.keysOf([section]).includes(id))
    edits.add([section], id, wordsOf(code, fact), entryBefore(edits, [section], ids, id), 'block')
  if (kind === 'note' && placing.under !== undefined) edits.append(textOf(source, placing.under, code), `{{note notes.${id}}}`)
  return edits.text()
}

/** The words of a fact in a language: those that were given, or what they are to be made from; of an item with those of its annotation. */
function wordsOf(code: string, { kind, words, language, fields }: NewFact): unknown {
  const own = words !== undefined && code === language ? words : markedToFillIn(withoutForms(words ?? ''))
  if (kind !== 'item') return own
  const paragraphs = Array.isArray(fields['annotation']) ? fields['annotation'].map(String) : []
  const texts = paragraphs.map((paragraph) => [paragraph, markedToFillIn('')] as const)
  return { title: own, ...(texts.length > 0 && { annotation: Object.fromEntries(texts) }) }
}

/** Where the text of a unit stands, in its first form. */
function textOf(source: YamlSource, unit: string, code: string): YamlPath {
  const found = source.scalars().find(({ path }) => {
    const known = unitAt(path.map(String))
    return known?.id === unit && known.form === 'default'
  })
  if (found && source.own.valueAt(found.path) !== undefined) return found.path
  if (found)
    throw new Refusal(
      `${unit} stands in ${source.valueSpan(found.path).file.path}, which other sessions share`,
      'name a text of this session',
    )
  throw new Refusal(
    `there is no unit ${unit} in ${code}`,
    'name a text as papers check does: title, or items.opening.annotation.date',
  )
}
