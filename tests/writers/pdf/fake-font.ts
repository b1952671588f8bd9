import type { Face, MeasuredRun } from '../../../src/writers/pdf/lines/run.ts'

/** A size at which an em is ten points, so that widths can be counted in the head. */
export const EM = 10

/** Marks that have a half of their full width empty. */
const FULL_WIDTH = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]$/u

/** A face in which a Han character and a full-width mark measure one em, anything else half an em. */
export const font: Face = {
  ascender: 800,
  widthOfString: (text: string, size: number): number =>
    Array.from(text).reduce((sum, character) => sum + (FULL_WIDTH.test(character) ? size : size / 2), 0),
}

/** Text in a face: one run. */
export function run(text: string, extra: Partial<MeasuredRun> = {}): MeasuredRun {
  return { text, font, fontSize: EM, ...extra }
}
