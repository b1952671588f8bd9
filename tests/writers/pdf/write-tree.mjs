// Reads a document tree as JSON and writes its PDF, both as streams, with the compiled writer: Vitest hands the modules of pdfmake
// over in another form than Node.js does. A style of the faces that is named as an argument is left out; the nearest one stands in.
import { argv, stdin, stdout } from 'node:process'
import { text } from 'node:stream/consumers'
import { readFonts } from '../../../dist/cli/files/read-fonts.js'
import { writePdf } from '../../../dist/writers/pdf/write-pdf.js'

const { families, read } = readFonts()
for (const { files } of Object.values(families)) for (const style of argv.slice(2)) delete files[style]
stdout.write(await writePdf(JSON.parse(await text(stdin)), { families, read }))
