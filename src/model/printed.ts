/** A text of which something can be seen on paper: neither blanks nor characters that only format. */
export const PRINTED = /[^\s\p{C}\p{Z}]/u

/** What is said of a text that has nothing of it. */
export const BLANK = 'nothing of this would be seen on paper'
