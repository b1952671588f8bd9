import { readFonts } from '../../src/cli/files/read-fonts.ts'

/** The faces of the project. */
export const fonts = readFonts()
