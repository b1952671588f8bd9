import { fileStem } from '../../model/file-stem.ts'
import type { Part } from '../../rendering/paper-view.ts'

/** Name of a paper's file: `CTOC-COP-2016-1.timetable.fr.docx`; the whole paper names no part. */
export function outputName(symbol: string, part: Part, language: string, extension: string): string {
  return [fileStem(symbol), ...(part === 'paper' ? [] : [part]), language, extension].join('.')
}
