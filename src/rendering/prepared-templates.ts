/**
 * The templates that came with the program, by their texts, as prepareTemplate made them when it was put into one file; see
 * `setup/prepared-templates.mjs`. Where the program runs from its modules there are none.
 */
export const PREPARED_TEMPLATES: ReadonlyMap<string, () => hbs.AST.Program> = new Map()
