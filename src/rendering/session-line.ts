import { capitalized } from '../model/capitalized.ts'
import { type Gathering, gatheringsOf } from '../model/gathering.ts'
import type { Language } from '../model/language.ts'
import type { Session } from '../model/session.ts'
import { sessionOrdinal } from './conventions.ts'
import { gatheringName } from './gathering-name.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'

/** The line of the title block that says which session it is, and the body over it where several meet together. */
export interface SessionLine {
  readonly body: Text | undefined
  readonly text: Text
}

/**
 * “Eighth session”, “Reconvened sixty-second session”: a line for each body that meets, in the words that the wording has for it, where it has any.
 * Of a whole conference there is none: its name says all.
 */
export function sessionLines(session: Session, language: Language, renderer: WordingRenderer): SessionLine[] {
  const { data } = session
  const gatherings = gatheringsOf(data)
  const isJoint = gatherings.length > 1
  return gatherings.flatMap((gathering): SessionLine[] => {
    const path = isJoint ? ['session', gathering.body] : ['session']
    const text = renderer.named(path, 'default', 'session') ?? derivedLine(session, gathering, language, renderer)
    const body = isJoint ? renderer.named(['bodies', gathering.body, 'name']) : undefined
    return text ? [{ body, text }] : body ? [{ body: undefined, text: body }] : []
  })
}

function derivedLine(
  { data }: Session,
  { body, kind, number, path }: Gathering,
  language: Language,
  renderer: WordingRenderer,
): Text | undefined {
  const { part } = data
  if (kind === 'session' && part === undefined && number !== undefined)
    return renderer.fill(language.session, { ordinal: renderer.derived(sessionOrdinal(language, number), path, 'session') })
  const name = gatheringName(language, 'default', { counts: kind, number, part })
  if (name === undefined) return undefined
  const place = part === undefined ? path : ['part']
  const facts = ['session', ...(part === undefined ? [] : ['part']), `bodies.${body}.gathering`]
  return renderer.derived(capitalized(name), place, ...facts)
}
