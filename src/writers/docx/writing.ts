import type { Language } from '../../model/language.ts'
import { LineBreaks } from './line-breaks.ts'
import { Numbering } from './numbering.ts'

/** What is kept in mind while one paper is written. */
export interface Writing {
  readonly language: Language
  readonly rightToLeft: boolean
  readonly numbering: Numbering
  readonly lineBreaks: LineBreaks
}

/** A new paper: nothing counted, nothing noted. */
export function beginWriting(language: Language): Writing {
  return {
    language,
    rightToLeft: language.direction === 'rtl',
    numbering: new Numbering(language),
    lineBreaks: new LineBreaks(),
  }
}
