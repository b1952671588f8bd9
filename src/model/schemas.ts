/*
 * The schema of each kind of file. They are asked where prepared readers are not sure that data are good: the program in one file loads this module, and with
 * it the library, only then.
 */
export { bodyFileSchema } from './schema/body-file.ts'
export { houseSchema } from './schema/house.ts'
export { sessionSchema, sessionSchemaWith } from './schema/session.ts'
export { languageSchema } from './language.ts'
export { bodyWordingSchema, wordingAloneSchema, wordingSchema } from './wording.ts'
