import type { TranslationFile } from '../../returning/xliff/translation-file.ts'
import { sealed } from './seal.ts'
import { xliff12 } from './xliff-1-2.ts'
import { xliff21 } from './xliff-2-1.ts'

export const XLIFF_VERSIONS = ['1.2', '2.1'] as const
export type XliffVersion = (typeof XLIFF_VERSIONS)[number]

/** Writes what goes to a translator as XLIFF: what both versions have in common, and tools keep. */
export function writeXliff(file: TranslationFile, version: XliffVersion): string {
  return sealed(`<?xml version="1.0" encoding="UTF-8"?>\n${version === '1.2' ? xliff12(file) : xliff21(file)}\n`)
}
