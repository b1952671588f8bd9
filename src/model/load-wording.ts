import { rememberErrors, type Report } from '../source/diagnostic.ts'
import { parseYaml } from '../source/parse-yaml.ts'
import type { SourceFile } from '../source/source-file.ts'
import { reportProseTraps } from '../source/yaml-traps.ts'
import { WORDING, WORDING_ALONE } from './data-kinds.ts'
import { joinWords } from './bodies/join-words.ts'
import type { KnownKeys } from './known-keys.ts'
import { readData } from './read-data.ts'
import type { Session } from './session.ts'
import type { Wording } from './wording.ts'
import { reportMissingUnits } from './wording-units.ts'

/**
 * Reads the words of a paper in one language, with those that it has from bodies, and holds them against the facts, if these are known.
 * Undefined when they cannot be rendered. `known` has what was held against the same facts before.
 */
export function loadWording(
  language: string,
  file: SourceFile,
  session: Session | undefined,
  report: Report,
  shared = session?.shared ?? [],
  known?: KnownKeys,
): Wording | undefined {
  const { tell, hasErrors } = rememberErrors(report, language)
  const own = parseYaml(file, tell)
  reportProseTraps(own, tell)
  if (!own.isUsable || own.isBroken) return undefined
  const { source, isWhole } = joinWords(own, language, shared, tell)
  const isKnown = isWhole && (session !== undefined || shared.length > 0)
  const data = readData(source, isKnown ? WORDING : WORDING_ALONE, tell, language)
  // Where the words of a body are not known, nothing is rendered, and no title is asked for.
  if (!data) return undefined
  const missing = (tell: Report): void => {
    if (session) reportMissingUnits(own, session, tell, { among: 'session.yaml', elsewhere: shared.map(({ given }) => given) })
  }
  if (known) known.look(own, tell, missing)
  else missing(tell)
  return hasErrors() ? undefined : { language, data, source }
}
