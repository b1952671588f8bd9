import type { Language } from '../model/language.ts'
import type { Session } from '../model/session.ts'
import { fillPattern } from './conventions.ts'

/** Where the public reads a paper in a language; undefined where the session does not say how such addresses are made. */
export function publicAddress({ data }: Session, language: Language, symbol: string): string | undefined {
  const pattern = data['public-address']
  return pattern === undefined ? undefined : fillPattern(pattern, { language: language.code, symbol: encodeURI(symbol) })
}
