import { Text } from './text.ts'
import { type WalkedTemplate, walkTemplate } from './walk-template.ts'

/** Prints a template with the values of a view as markup, in which texts have their numbers in `texts`. That none of them prints as nothing checkTemplate sees to. */
export function printTemplate(
  name: string,
  templates: ReadonlyMap<string, WalkedTemplate>,
  view: unknown,
  texts: Text[],
): string {
  let printed = ''
  const print = (text: string): void => {
    printed += text
  }
  walkTemplate(name, templates, view, {
    content: ({ value }) => print(value),
    indent: print,
    value: (value) => print(value instanceof Text ? `<words n="${texts.push(value) - 1}"/>` : escaped(value)),
    noList: () => undefined,
  })
  return printed
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
}

/** As Handlebars prints a value. */
function escaped(value: unknown): string {
  return String(value).replace(/[&<>"'`=]/g, (sign) => SIGNS[sign] ?? sign)
}
