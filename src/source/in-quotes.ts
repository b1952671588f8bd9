/** A text as YAML writes it in quotation marks: in those that leave it as it was typed, where there are such. */
export function inQuotes(text: string): string {
  return /["\\]/.test(text) && !text.includes("'") ? `'${text}'` : JSON.stringify(text)
}
