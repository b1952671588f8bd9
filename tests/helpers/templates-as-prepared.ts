import Handlebars from 'handlebars'
import { prepareTemplate } from '../../src/rendering/prepare-template.ts'
import type { WalkedTemplate } from '../../src/rendering/walk-template.ts'
import type { SourceFile } from '../../src/source/source-file.ts'

/** Templates as they stand in the program in one file; undefined of one that is left to markup. */
export function templatesAsPrepared(files: ReadonlyMap<string, SourceFile>): Map<string, WalkedTemplate | undefined> {
  return new Map(
    Array.from(files, ([name, file]) => {
      const program = prepareTemplate(file, Handlebars.parse(file.text))
      return [name, program && { file, program: JSON.parse(JSON.stringify(program)) as hbs.AST.Program }] as const
    }),
  )
}
