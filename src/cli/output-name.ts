import type { Part } from '../rendering/paper-view.ts'
import type { Format } from '../writers/formats.ts'

/** Name of a paper's file: `CTOC-COP-2016-1.timetable.fr.docx`; the whole paper names no part. */
export function outputName(symbol: string, part: Part, language: string, format: Format): string {
  return [
    symbol.replaceAll(/[/*]/g, (sign) => (sign === '/' ? '-' : '')),
    ...(part === 'paper' ? [] : [part]),
    language,
    format,
  ].join('.')
}
