import { broughtFindings } from '../opening/brought-findings.ts'
import { editedTexts } from '../opening/edited-texts.ts'
import type { OpenedLanguage } from '../opening/open-language.ts'
import type { OpenedSession } from '../opening/open-session.ts'
import type { SessionTexts } from '../opening/texts.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import { editWordings } from './edit-wordings.ts'
import { judgeUnits } from './judge-units.ts'
import { unprovedUnits } from './prove-returned.ts'
import { quoted, refusal } from './refusals.ts'
import type { JudgedUnit, ReturnedUnit } from './returned.ts'
import { unitSources } from './unit-source.ts'

/** A language version of a session, as it is now. */
export interface LanguageNow {
  readonly files: SessionTexts
  readonly opened: OpenedSession
  readonly language: OpenedLanguage
  /** Opens other texts of the session in the language. */
  readonly open: (texts: SessionTexts) => OpenedSession
}

export interface BroughtIn {
  readonly units: readonly JudgedUnit[]
  /** New texts of the wordings, by their paths; none where nothing is taken. */
  readonly texts: ReadonlyMap<string, string>
  /** The session with these texts. */
  readonly after: OpenedSession
  /** Warnings that the new words bring, such as a fact that is typed where an expression would print it. */
  readonly warnings: readonly Diagnostic[]
}

/**
 * Brings units that came back into the wordings: judges each, writes those that are taken, and proves them by the paper that is made of the new
 * words. What cannot be written or proved, or would bring an error, is refused by its name, and the others are tried without it. `expected`
 * are the texts of the paper as the file has them, by their ids.
 */
export function bringIn(now: LanguageNow, returned: readonly ReturnedUnit[], expected: ReadonlyMap<string, string>): BroughtIn {
  const { files, opened, language } = now
  const sources = language.wording ? unitSources(language.wording) : new Map<string, never>()
  let units: readonly JudgedUnit[] = judgeUnits(returned, sources).map((unit) => withConflict(unit, language))
  for (;;) {
    const taken = units.filter(({ verdict }) => verdict === 'taken')
    if (taken.length === 0) return { units, texts: new Map(), after: opened, warnings: [] }
    const { texts, unwritten } = editWordings(taken)
    const left = taken.filter(({ unit }) => !unwritten.some((one) => one.unit === unit))
    const after = texts.size === 0 ? opened : now.open(editedTexts(files, texts) ?? files)
    const brought = texts.size === 0 ? [] : broughtFindings(opened, after)
    const reasons = [...unwritten, ...reasonsOfErrors(after, language.code, brought)]
    const version = versionIn(after, language.code)
    if (reasons.length === 0 && version) reasons.push(...unprovedUnits(language, version, left, expected))
    if (reasons.length === 0) return { units, texts, after, warnings: brought }
    // What is told of no unit is of those that bring it alone, or else of all of them together.
    const isOfAll = reasons.find(({ unit }) => !taken.some((one) => one.unit === unit))
    const isSound = (unit: JudgedUnit): boolean => {
      const alone = now.open(editedTexts(files, editWordings([unit]).texts) ?? files)
      return broughtFindings(opened, alone).every(({ level }) => level !== 'error')
    }
    const sound = new Set(isOfAll && taken.length > 1 ? taken.filter(isSound) : [])
    units = units.map((unit) => {
      const others = sound.has(unit) && sound.size < taken.length ? undefined : isOfAll
      const reason = reasons.find((one) => one.unit === unit.unit) ?? others
      return unit.verdict === 'taken' && reason ? withRefusal(unit, reason.reason, language.code) : unit
    })
  }
}

export function versionIn({ languages }: OpenedSession, code: string): OpenedLanguage | undefined {
  return languages.find((language) => language.code === code)
}

/** Each error that new words bring, as a reason against the unit in which it is found. */
function reasonsOfErrors(
  after: OpenedSession,
  code: string,
  brought: readonly Diagnostic[],
): { unit: string | undefined; reason: string }[] {
  const wording = versionIn(after, code)?.wording
  const unitOf = ({ span }: Diagnostic): string | undefined => wording?.source.pathAt(span)?.map(String).join('.')
  return brought
    .filter(({ level }) => level === 'error')
    .map((error) => {
      const unit = unitOf(error)
      const offers = brought.filter((one) => one.code === 'fact-typed' && unitOf(one) === unit).map(({ help }) => help)
      return { unit, reason: [`it would bring error[${error.code}]: ${error.message}`, ...offers].join('; ') }
    })
}

function withRefusal(unit: JudgedUnit, reason: string, language: string): JudgedUnit {
  const { ours, theirs, place } = unit
  if (!ours) return { ...unit, verdict: 'refused' }
  const told = refusal('edit-unsound', language, {
    message: `${unit.unit} cannot be taken from ${place}: ${reason}`,
    span: ours.span,
    label: 'not written',
    help: `in the file it is now ${quoted(theirs, 200)}`,
  })
  return { ...unit, verdict: 'refused', refusals: [...unit.refusals, told] }
}

/** Of a conflict all three are shown. */
function withConflict(unit: JudgedUnit, { code, wording }: OpenedLanguage): JudgedUnit {
  if (unit.verdict !== 'conflict') return unit
  const { ours, base, theirs, place } = unit
  const span = ours?.span ?? wording?.source.valueSpan(unit.unit.split('.'))
  if (!span) return unit
  const told = refusal('edit-conflict', code, {
    message: `${unit.unit} has changed since the file was made, and was edited in ${place}`,
    span,
    label: ours ? 'as it is now; nothing of it is written' : 'is not there any more',
    help: [
      ...(base === undefined ? [] : [`the file was made from ${quoted(base, 400)}`]),
      `the file now has ${quoted(theirs, 400)}`,
      ...(ours ? [`the wording now has ${quoted(ours.value, 400)}`] : []),
      'write what is meant by hand',
    ].join('; '),
  })
  return { ...unit, refusals: [...unit.refusals, told] }
}
