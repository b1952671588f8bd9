import type { PrintedText, Stretch } from '../document/printed-texts.ts'
import { derivationsOf } from '../model/derivations.ts'
import { factValues } from '../model/fact-values.ts'
import type { Session } from '../model/session.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import type { Span } from '../source/source-file.ts'
import type { Trouble } from './carry-steps.ts'
import { quoted, refusal } from './refusals.ts'

/** Of whom and of what a trouble is told. */
export interface TroubleAround {
  readonly session: Session
  readonly language: string
  /** The text in which it is, and where that stands in the file that came back. */
  readonly text: PrintedText
  readonly place: string
  /** Where it is told when it has no place of its own. */
  readonly span: Span
}

/** A trouble as a finding: at the expression in the wording, with the fact behind it, its value, and how it follows from others. */
export function tellTrouble({ kind, stretch, was, now }: Trouble, around: TroubleAround): Diagnostic {
  const { session, language, place } = around
  const span = stretch?.span ?? around.span
  const expression = stretch?.kind === 'printed' && stretch.span ? sourceOf(stretch.span) : undefined
  const told = factsOf(session, stretch)
  const also = told.flatMap(({ span: at, text }) => (at && at !== span ? [{ span: at, text }] : []))
  const seen = now.trim() === '' ? 'nothing is left' : `it says ${quoted(now)}`
  const change = told.map(({ help }) => help).join('; ')
  switch (kind) {
    case 'note':
      return refusal('edit-of-structure', language, {
        message: `in ${place} there is a mark of a note that the paper does not have`,
        span,
        help: 'give the note an id: papers add note ID; write its words under notes, and {{note notes.ID}} where its mark belongs',
      })
    case 'braces':
      return refusal('edit-unsound', language, {
        message: `in ${place} braces were typed: ${quoted(now)}`,
        span,
        help: 'write the expression into the wording by hand',
      })
    case 'lost':
      return {
        ...refusal('edit-loses-fact', language, {
          message: `in ${place} ${quoted(was)} is gone, which ${expression ?? 'the paper'} prints`,
          span,
          label: 'nothing of this unit is written',
          help: `to leave it out, take ${expression ?? 'it'} out of the wording by hand${change === '' ? '' : `; ${change}`}`,
        }),
        also,
      }
    case 'edited':
      return {
        ...refusal('edit-in-fact', language, {
          message:
            was === ''
              ? `in ${place} ${quoted(now)} was put where the paper prints no words of a wording`
              : `in ${place} ${seen} where ${expression ?? 'the paper'} prints ${quoted(was)}`,
          span,
          label: 'what a fact prints is no word of the wording',
          help: change === '' ? 'it follows from the facts, or from a pattern of the language' : change,
        }),
        also,
      }
  }
}

interface ToldFact {
  readonly help: string
  readonly span: Span | undefined
  readonly text: string
}

/** The facts that a stretch prints: their values, how they follow from others, and where to change them. */
function factsOf(session: Session, stretch: Stretch | undefined): ToldFact[] {
  if (!stretch) return []
  const { inner, span } = stretch
  // A name has its words in the wording too: these are what the paper prints.
  if (inner && span && inner.start !== span.start && inner.file.path !== session.source.file.path)
    return [{ help: `the words are those at ${placeOf(inner)}; edit them there`, span: inner, text: 'the words that it prints' }]
  const derivations = derivationsOf(session)
  const values = factValues(session)
  return stretch.facts.slice(0, 3).map((fact): ToldFact => {
    const derived = derivations.find(({ facts }) => facts.includes(fact))
    const stated = values.find((value) => value.fact === fact) ?? values.find((value) => value.fact.startsWith(`${fact}.`))
    const at = stated?.span ?? session.source.valueSpan(fact.split('.'))
    if (derived)
      return { help: `${fact} is ${derived.value}: ${derived.because}; change ${placeOf(at)}`, span: at, text: derived.because }
    return {
      help: `${fact}${stated?.fact === fact ? ` is ${stated.value}` : ''}; change ${placeOf(at)}`,
      span: at,
      text: 'the fact',
    }
  })
}

function sourceOf({ file, start, end }: Span): string {
  return file.text.slice(start, end)
}

/** A place as others tell it, lines and columns from 1. */
function placeOf({ file, start }: Span): string {
  const { line, column } = file.placeOf(start)
  return `${file.path}:${line}:${column}`
}
