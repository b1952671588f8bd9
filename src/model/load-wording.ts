import { rememberErrors, type Report } from '../source/diagnostic.ts'
import { parseYaml } from '../source/parse-yaml.ts'
import type { SourceFile } from '../source/source-file.ts'
import { reportProseTraps } from '../source/yaml-traps.ts'
import { readData } from './read-data.ts'
import type { Session } from './session.ts'
import { type Wording, wordingSchema } from './wording.ts'
import { reportMissingUnits } from './wording-units.ts'

/** Reads the words of a paper in one language and holds them against the facts, if these are known. Undefined when they cannot be rendered. */
export function loadWording(
  language: string,
  file: SourceFile,
  session: Session | undefined,
  report: Report,
): Wording | undefined {
  const { tell, hasErrors } = rememberErrors(report, language)
  const source = parseYaml(file, tell)
  reportProseTraps(source, tell)
  const data = readData(source, wordingSchema, tell, language)
  if (!data) return undefined
  if (session) reportMissingUnits(source, session, tell)
  return hasErrors() ? undefined : { language, data, source }
}
