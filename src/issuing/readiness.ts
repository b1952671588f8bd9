import type { Session } from '../model/session.ts'
import { absentParticulars } from '../model/masthead.ts'
import type { OpenedSession } from '../opening/open-session.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import type { Span } from '../source/source-file.ts'
import type { LanguageStatus } from '../translation/session-status.ts'
import { sessionStatus } from '../translation/session-status.ts'

/** Something that has to be done before a paper can be issued. */
export interface Reason {
  readonly message: string
  /** Where it is to be done; undefined where a unit has no place of its own. */
  readonly span?: Span
}

/** Whether a paper can be issued, and what keeps it from that. */
export interface Readiness {
  readonly session: string
  /** Undefined where the facts cannot be relied on. */
  readonly symbol: string | undefined
  readonly reasons: readonly Reason[]
}

/**
 * Whether a paper can be issued: it has no error, every warning is acknowledged, no translation is behind its source, and documents management
 * has allotted all that the masthead and the feet of the pages print.
 */
export function readiness(opened: OpenedSession): Readiness {
  const { name, session } = opened
  const languages = sessionStatus(opened)?.languages ?? []
  return {
    session: name,
    symbol: session?.data.symbol,
    reasons: [
      // What is still to be written is so whatever anybody has acknowledged.
      ...opened.diagnostics.filter(({ level, code }) => level !== 'note' || code === 'to-fill-in').map(ofFinding),
      ...(session ? [...particulars(session), ...absentJobNumbers(session, opened)] : []),
      ...languages.flatMap((language) => behindSource(language, opened.diagnostics)),
    ],
  }
}

function ofFinding({ level, code, message, span }: Diagnostic): Reason {
  return { message: `${level}[${code}]: ${message}${level === 'warning' ? ', and nobody has acknowledged it' : ''}`, span }
}

function particulars({ data, source }: Session): Reason[] {
  const absent = absentParticulars(data.masthead)
  if (absent.length === 0) return []
  return [{ message: `the masthead has no ${absent.join(', no ')}`, span: source.keySpan(['masthead']) }]
}

/** Every version that is issued has a job number, once there are any. */
function absentJobNumbers({ data, source }: Session, { languages }: OpenedSession): Reason[] {
  const { 'job-numbers': numbers, only } = data.masthead
  if (numbers === undefined) return []
  const absent = languages
    .filter(({ code, language }) => language && (only?.includes(code) ?? true) && !Object.hasOwn(numbers, language['job-letter']))
    .map(({ code }) => code)
  if (absent.length === 0) return []
  return [{ message: `no job number for ${absent.join(', ')}`, span: source.keySpan(['masthead', 'job-numbers']) }]
}

/** Units of a translation of which nobody has said that they are made from what the source says now; missing ones are errors already. */
function behindSource({ language, parts }: LanguageStatus, found: readonly Diagnostic[]): Reason[] {
  const total = (of: 'stale' | 'unmarked'): number => (parts ?? []).reduce((sum, part) => sum + part[of], 0)
  const isTold = found.some(
    (finding) => finding.language === language && finding.code === 'translation-stale' && finding.level !== 'note',
  )
  const [stale, unmarked] = [isTold ? 0 : total('stale'), total('unmarked')]
  return [
    ...(stale > 0 ? [{ message: `${units(stale)} of ${language} ${stale === 1 ? 'is' : 'are'} stale` }] : []),
    ...(unmarked > 0 ? [{ message: `${units(unmarked)} of ${language} never marked as made from the source` }] : []),
  ]
}

function units(count: number): string {
  return `${count} ${count === 1 ? 'unit' : 'units'}`
}
