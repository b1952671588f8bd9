import type { SourceFile } from '../../source/source-file.ts'

/** A file of the folder of houses, by its name. */
export interface HouseFile {
  readonly name: string
  readonly file: SourceFile
}

/** The name of the file of a house. */
export function houseFileName(id: string): string {
  return `${id}.yaml`
}
