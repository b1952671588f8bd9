import { faultlessPaper } from '../../helpers/real-paper.ts'
import type { Code } from '../../languages/language-facts.ts'
import { readDocx, type ReadDocx } from './read-docx.ts'

const read = new Map<Code, Promise<ReadDocx>>()

/** The Word file of the real paper in a language; written once, however many tests ask. */
export function realDocx(code: Code): Promise<ReadDocx> {
  const known = read.get(code) ?? readDocx(faultlessPaper({ code }).tree)
  read.set(code, known)
  return known
}
