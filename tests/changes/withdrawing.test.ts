import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../src/changes/refusal.ts'
import { placeNow, type Withdrawal, withdrawal } from '../../src/changes/withdrawing/withdrawal.ts'
import { withdrawable } from '../../src/changes/withdrawing/withdrawn.ts'
import { findSessions } from '../../src/cli/files/find-sessions.ts'
import { openProject } from '../../src/cli/files/open-project.ts'
import { editedTexts } from '../../src/opening/edited-texts.ts'
import type { OpenedSession } from '../../src/opening/open-session.ts'
import { PROJECT } from '../helpers/run-papers.ts'

const SHAPES = ['torture/data/waters', 'blocks/data/forest', 'timetables/data/two-weeks']

const project = openProject()

function opened(folder: string) {
  const [texts] = findSessions([join(PROJECT, 'tests', folder)])
  const open = (edits: ReadonlyMap<string, string>): OpenedSession => {
    const edited = editedTexts(texts!, edits) ?? texts!
    return project.open(
      edited,
      edited.languages.map(({ code }) => code),
    )
  }
  return { before: open(new Map()), open }
}

/** What would be taken out, or why it is not. */
function tried(before: OpenedSession, fact: string): Withdrawal | string {
  try {
    return withdrawal(before.session!, before, fact, true)
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

const errorsOf = ({ diagnostics }: OpenedSession) => diagnostics.filter(({ level }) => level === 'error')

describe.each(SHAPES)('after any fact of %s is withdrawn', (folder) => {
  const { before, open } = opened(folder)
  const facts = withdrawable(before.session!).map(({ fact }) => fact)

  it.each(facts)('%s: check names exactly the sentences that are listed', (fact) => {
    const result = tried(before, fact)
    // Why it cannot be taken out is told, and nothing is changed.
    if (typeof result === 'string') {
      expect(result).toMatch(/cannot do without|the facts would have an error|follow/)
      return
    }
    const after = open(result.texts)
    const places = result.sentences.map((sentence) => placeNow(sentence, after)!)
    const errors = errorsOf(after)
    const isNamed = (place: (typeof places)[number]): boolean =>
      errors.some(({ span }) => span.file.path === place.file.path && place.start <= span.start && span.end <= place.end)
    // What the facts cannot do without, as a committee that would never meet, is refused by the command, for that reason.
    const others = errors.filter(
      ({ span }) =>
        !places.some((place) => place.file.path === span.file.path && place.start <= span.start && span.end <= place.end),
    )
    if (others.length === 0) expect(places.filter((place) => !isNamed(place))).toEqual([])
    else expect(others[0]?.language).toBeUndefined()
  })
})
