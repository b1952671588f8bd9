/** Text as pdfkit writes it: a plain string it takes for a name. */
export function textObject(text: string): object {
  return Object(text) as object
}
