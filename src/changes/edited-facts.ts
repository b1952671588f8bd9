import { loadSession } from '../model/load-session.ts'
import type { Session } from '../model/session.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import { SourceFile } from '../source/source-file.ts'
import { Refusal } from './refusal.ts'

/** What edited facts say. Throws Refusal where they cannot be relied on. */
export function editedFacts({ name, source, house, shared = [] }: Session, text: string): Session {
  const faults: Diagnostic[] = []
  const bodies = shared.map(({ texts }) => texts)
  const session = loadSession(name, new SourceFile(source.file.path, text), (fault) => void faults.push(fault), { bodies })
  if (session) return { ...session, house }
  const fault = faults.find(({ level }) => level === 'error')
  throw new Refusal(
    `the facts would have an error${fault ? `: ${fault.message}` : ''}`,
    fault?.help ?? 'papers check shows what they have now',
  )
}
