import { derivationsOf } from '../model/derivations.ts'
import { factValues } from '../model/fact-values.ts'
import type { Session } from '../model/session.ts'
import { symbolKey } from '../model/symbols.ts'

/** Names that expressions use for facts at the top of session.yaml. */
const ALIASES: Readonly<Record<string, string>> = {
  opening: 'opens',
  closing: 'closes',
  paper: 'symbol',
  'documents.paper': 'symbol',
  'next-session': 'session',
}

/** The facts that a text means: by its name, or every one that has it as its value, such as a date or a document symbol. */
export function findFacts(session: Session, text: string): string[] {
  const name = ALIASES[text] ?? text
  if (factNames(session).includes(name)) return [name]
  const stated = factValues(session).filter(
    ({ fact, value }) => value === text || (fact.endsWith('symbol') && symbolKey(value) === symbolKey(text)),
  )
  const derived = derivationsOf(session).filter(({ value }) => value === text)
  return [...stated.map(({ fact }) => fact), ...derived.flatMap(({ facts }) => facts)]
}

/** Every name that a fact can be asked for by: of a value, of what values stand under, and of what follows from them. */
export function factNames(session: Session): string[] {
  const full = [
    ...factValues(session).map(({ fact }) => fact),
    ...derivationsOf(session).flatMap(({ facts }) => facts),
    ...session.data.instruments.map((id) => `instruments.${id}`),
  ]
  return [...new Set(full.flatMap(withParents))]
}

function withParents(fact: string): string[] {
  const parts = fact.split('.')
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'))
}
