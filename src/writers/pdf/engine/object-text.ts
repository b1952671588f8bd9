/** Stands for what pdfkit is to write as it stands: it takes an object that names no kind of its own for a dictionary. */
export class AsWritten {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  toString(): string {
    return this.text
  }
}
Object.defineProperty(AsWritten.prototype, Symbol.toStringTag, { value: 'AsWritten' })

/** The text of an object, to the byte as pdfkit writes it: strings are names, and objects of strings are texts. */
export function objectText(value: unknown): string {
  if (value instanceof AsWritten) return value.text
  if (typeof value === 'string') return `/${value}`
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6)
  if (value instanceof String) return literalText(value.valueOf())
  if (value instanceof Date) return `(D:${value.toISOString().replaceAll(/[-:T]|\.\d+/g, '')})`
  if (Array.isArray(value)) return `[${Array.from(value, objectText).join(' ')}]`
  if (value === undefined || value === null) return 'null'
  // What is of a class of its own is an object of the file, and says its number.
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return dictionaryText(value as Readonly<Record<string, unknown>>)
  return (value as { readonly toString: () => string }).toString()
}

/** The text of a dictionary by its keys. */
export function dictionaryText(dictionary: Readonly<Record<string, unknown>>): string {
  let text = '<<\n'
  for (const key in dictionary) {
    const value = dictionary[key]
    if (value !== undefined) text += `/${key} ${objectText(value)}\n`
  }
  return `${text}>>`
}

/** The text of a tree of all its entries in their order, whose keys stand under this name: texts, or numbers. */
export function treeText(name: 'Names' | 'Nums', entries: readonly (readonly [key: unknown, value: unknown])[]): string {
  let text = '<<\n'
  if (entries.length > 1) text += `  /Limits ${objectText([entries.at(0)?.[0], entries.at(-1)?.[0]])}\n`
  text += `  /${name} [\n`
  for (const [key, value] of entries) text += `    ${objectText(key)} ${objectText(value)}\n`
  return `${text}]\n>>`
}

const ESCAPED: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
}

/** A text in brackets: in ASCII, or as two bytes for each unit after a mark of that. */
function literalText(text: string): string {
  let bytes = text
  if (/[^\0-\x7f]/.test(text)) {
    bytes = '\xfe\xff'
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      bytes += String.fromCharCode(unit >> 8, unit & 0xff)
    }
  }
  return `(${bytes.replaceAll(/[\n\r\t\b\f()\\]/g, (character) => ESCAPED[character] ?? character)})`
}
