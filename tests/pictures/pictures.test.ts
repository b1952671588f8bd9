import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, it } from 'vitest'
import { builtPapers } from '../helpers/built-papers.ts'
import { issuedIn } from '../helpers/issued-paper.ts'
import { faultlessPaper } from '../helpers/real-paper.ts'
import { has, temporaryFolder } from '../helpers/run-papers.ts'
import { writeTree } from '../helpers/write-tree.ts'
import { approvedFile, holdAgainstApproved } from './approved.ts'
import { drawPage } from './picture.ts'
import { findPage, SHOWN } from './shown-pages.ts'

const noRenderer = !has('pdftoppm') || !has('qpdf')

describe.skipIf(noRenderer)('the pages look as they were approved', () => {
  let folder: string

  beforeAll(async () => {
    folder = await builtPapers()
  })

  describe.each(['ar', 'en', 'es', 'fr', 'ru', 'zh'])('in %s', (language) => {
    it.each(SHOWN)('%s', async (shown) => {
      const pdf = join(folder, `CTOC-COP-2016-1.${language}.pdf`)
      holdAgainstApproved(await drawPage(pdf, await findPage(pdf, shown)), approvedFile(`${shown}.${language}`))
    })
  })

  // With all that documents management allots: dates, job number, bar code, QR code.
  it.each(['ar', 'en'] as const)('the first page of a paper that has been issued, in %s', async (language) => {
    const pdf = join(temporaryFolder(), `issued.${language}.pdf`)
    writeFileSync(pdf, await writeTree(faultlessPaper(issuedIn(language)).tree))
    holdAgainstApproved(await drawPage(pdf, 1), approvedFile(`issued.${language}`))
  })
})
