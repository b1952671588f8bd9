import type { z } from 'zod'
import type { LanguageData } from './language.ts'
import { PREPARED, type PreparedReader } from './prepared-readers.ts'
import * as schemas from './schemas.ts'
import type { BodyFileData } from './schema/body-file.ts'
import type { HouseData } from './schema/house.ts'
import type { SessionData } from './schema/session.ts'
import { USUAL_COLUMNS } from './timetable-names.ts'
import type { WordingData } from './wording.ts'

/** What a file of data may hold: its schema, and the reader that was prepared from it, if any was. */
export interface DataKind<T> {
  readonly schema: () => z.ZodType<T>
  readonly prepared: PreparedReader | undefined
}

type SchemaName = Exclude<keyof typeof schemas, 'sessionSchemaWith'>

const kindOf = <T>(name: SchemaName): DataKind<T> => ({
  schema: () => schemas[name] as unknown as z.ZodType<T>,
  prepared: PREPARED[name],
})

export const BODY_FILE = kindOf<BodyFileData>('bodyFileSchema')
export const HOUSE = kindOf<HouseData>('houseSchema')
export const LANGUAGE = kindOf<LanguageData>('languageSchema')
export const WORDING = kindOf<WordingData>('wordingSchema')
/** Where the words of bodies are not known: titles of items may be among them. */
export const WORDING_ALONE = kindOf<WordingData>('wordingAloneSchema')
export const BODY_WORDING = kindOf<object>('bodyWordingSchema')
const SESSION = kindOf<SessionData>('sessionSchema')

/** Facts of a session, whose timetable has these columns: they are the fields of its meetings. */
export function sessionWith(columns: readonly string[]): DataKind<SessionData> {
  if (columns.every((column) => USUAL_COLUMNS.includes(column))) return SESSION
  return { schema: () => schemas.sessionSchemaWith(columns), prepared: undefined }
}
