import { createHash } from 'node:crypto'
import { writeDocx } from '../../../src/writers/docx/write-docx.ts'
import { arabic, chinese, english, sampleTree } from './sample-tree.ts'

/** Prints the hashes of the sample papers, for a test that runs it in other surroundings. */
for (const language of [english, chinese, arabic]) {
  console.log(
    createHash('sha256')
      .update(await writeDocx(sampleTree(language)))
      .digest('hex'),
  )
}
