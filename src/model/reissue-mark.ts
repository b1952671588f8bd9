import type { SessionData } from './schema/session.ts'

/** What the symbol and the job number of a paper take on when it is issued again for technical reasons: an asterisk each time. */
export function reissueMark({ masthead }: Pick<SessionData, 'masthead'>): string {
  return '*'.repeat(masthead.reissued?.length ?? 0)
}
