/**
 * A text without blanks at its ends, which tools add and take away, and without ends of lines, which a paragraph does not have: a tool that sets its
 * file out puts one where a blank was.
 */
export function evenBlanks(text: string): string {
  return text.replace(/[ \t]*[\r\n]+[ \t\r\n]*/g, ' ').replace(ENDS, '')
}

const ENDS = /^[ \t]+|[ \t]+$/g
