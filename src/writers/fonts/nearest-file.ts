import type { Families, FaceStyle } from './font-source.ts'

/** The file in which a family is set bold or in italics; of a style that it lacks, that of the nearest one. Undefined where it has none. */
export function nearestFile(families: Families, family: string, bold: boolean, italics: boolean): string | undefined {
  const files = families[family]?.files ?? {}
  const wanted: FaceStyle[] =
    bold && italics
      ? ['bold-italic', 'bold', 'regular']
      : bold
        ? ['bold', 'regular']
        : italics
          ? ['italic', 'regular']
          : ['regular']
  return wanted.map((style) => files[style]).find((name) => name !== undefined)
}
