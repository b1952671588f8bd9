// Reads document trees as JSON, one a line, writes each as a Word file with the compiled program, and prints the hashes: for a test that runs
// it in other surroundings.
import { createHash } from 'node:crypto'
import { stdin } from 'node:process'
import { text } from 'node:stream/consumers'
import { readFonts } from '../../../dist/cli/files/read-fonts.js'
import { writeDocx } from '../../../dist/writers/docx/write-docx.js'

const fonts = readFonts()

for (const line of (await text(stdin)).split('\n'))
  console.log(
    createHash('sha256')
      .update(await writeDocx(JSON.parse(line), fonts))
      .digest('hex'),
  )
