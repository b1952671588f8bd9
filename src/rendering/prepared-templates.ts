/**
 * The syntax trees of the templates that came with the program, by their texts, as Handlebars gave them when it was put into one file; see
 * `setup/prepared-templates.mjs`. They have what is printed, and places of texts alone. Where the program runs from its modules there are none.
 */
export const PREPARED_TEMPLATES: ReadonlyMap<string, () => hbs.AST.Program> = new Map()
