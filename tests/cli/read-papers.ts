import { strFromU8, unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { readParagraphs } from '../writers/docx/read-docx.ts'

/** The paragraphs of a Word file in reading order, those of its tables among them, without their native numbers. */
export function passagesOf(path: string): string[] {
  const part = unzipSync(readFileSync(path))['word/document.xml']
  if (!part) throw new Error(`${path} has no text`)
  return readParagraphs(strFromU8(part)).map(({ text }) => text)
}
