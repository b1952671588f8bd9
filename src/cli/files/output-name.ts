import { fileStem } from '../../model/file-stem.ts'
import { WHOLE } from '../../rendering/paper-view.ts'

/** Name of a paper's file: `CTOC-COP-2016-1.timetable.fr.docx`; the whole paper names no part. */
export function outputName(symbol: string, part: string, language: string, extension: string): string {
  return [fileStem(symbol), ...(part === WHOLE ? [] : [part]), language, extension].join('.')
}
