/**
 * Stands where something is still to be written: at the beginning of a text, whose other words are then for whoever writes it (those of the
 * language that it is translated from, or a hint) and are not printed; or within a text, in the place of what is not known yet.
 */
export const TO_FILL_IN = '???'

/** Whether a text is still to be written: nothing of it is printed but the mark. */
export function isToFillIn(text: string): boolean {
  return text.startsWith(TO_FILL_IN)
}

/** Whether something of a text is still to be written. */
export function hasGap(text: string): boolean {
  return text.includes(TO_FILL_IN)
}

/** Words for whoever is to write a text, behind the mark. */
export function markedToFillIn(words: string): string {
  return words === '' || isToFillIn(words) ? words || TO_FILL_IN : `${TO_FILL_IN} ${words}`
}
