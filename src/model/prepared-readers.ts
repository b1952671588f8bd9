/** Reads a value as a schema does; undefined where it is not surely good, which the schema decides then. */
export type PreparedReader = (value: unknown) => unknown

/**
 * The readers that were made of the schemas when the program was put into one file, by the names of the schemas; see `setup/readers.mjs`. Where it runs from
 * its modules there are none.
 */
export const PREPARED: Readonly<Record<string, PreparedReader>> = {}
