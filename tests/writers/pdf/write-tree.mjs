// Reads a document tree as JSON and writes its PDF, both as streams, with the compiled writer: Vitest hands the modules of pdfmake
// over in another form than Node.js does.
import { stdin, stdout } from 'node:process'
import { text } from 'node:stream/consumers'
import { readFonts } from '../../../dist/cli/read-project.js'
import { writePdf } from '../../../dist/writers/pdf/write-pdf.js'

stdout.write(await writePdf(JSON.parse(await text(stdin)), readFonts()))
