import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentTree } from '../../src/document/tree.ts'
import { writeDocx } from '../../src/writers/docx/write-docx.ts'
import { CODES } from '../languages/language-facts.ts'
import { allPlayedEdits } from '../returning/word/office-edits.ts'
import { editedPapers, swappedSubItems } from '../writers/docx/redline/edited-papers.ts'
import { arabic, chinese, english, sampleTree } from '../writers/docx/sample-tree.ts'
import { builtPaper } from './built-papers.ts'
import { madeOnce } from './made-once.ts'
import { type OfficeJob, runOffice } from './office.ts'
import { somePapers } from './test-papers.ts'
import { fonts } from './fonts.ts'

/**
 * The folder with all that the tests ask of LibreOffice, which starts once a run: the papers as they are built, as text and as PDF; the
 * sample papers and those of the sessions under tests/ as text; edited papers, each also as a redline of which all changes were accepted; and a
 * redline of which all were rejected.
 */
export function officePapers(): Promise<string> {
  return madeOnce('office', async (folder) => {
    const jobs: OfficeJob[] = []
    for (const language of CODES)
      for (const ending of ['txt', 'pdf'])
        jobs.push({ document: await builtPaper(language, 'docx'), result: join(folder, `paper.${language}.${ending}`) })
    const add = async (name: string, tree: DocumentTree, settles?: 'accept' | 'reject'): Promise<void> => {
      const document = join(folder, `${name}.docx`)
      writeFileSync(document, await writeDocx(tree, fonts))
      jobs.push({ document, result: join(folder, `${name}.txt`), ...(settles ? { settles } : {}) })
    }
    for (const language of [english, chinese, arabic]) await add(`sample.${language.code}`, sampleTree(language))
    for (const { name, code, tree } of somePapers()) await add(`${name}.${code}`, tree)
    for (const [index, { redline, later }] of editedPapers().entries()) {
      await add(`redline.${index}`, redline, 'accept')
      await add(`later.${index}`, later)
    }
    await add('swapped', swappedSubItems(), 'reject')
    for (const [language, edits] of allPlayedEdits()) {
      const document = await builtPaper(language, 'docx')
      const result = (name: string): string => join(folder, `${name}.${language}`)
      jobs.push({ document, result: `${result('saved')}.docx` }, { document, result: `${result('saved')}.odt` })
      jobs.push({ document: `${result('saved')}.odt`, result: `${result('through-odt')}.docx` })
      jobs.push({ document, result: `${result('edited')}.docx`, edits })
    }
    await runOffice(jobs, folder)
  })
}

/** A Word file that LibreOffice wrote: the paper as it saved it, the same through its own format, or with the edits of a user. */
export async function officeFile(name: 'saved' | 'through-odt' | 'edited', language: string): Promise<Uint8Array> {
  return readFileSync(join(await officePapers(), `${name}.${language}.docx`))
}

/** A text that LibreOffice wrote, without the mark of its encoding. */
export async function officeText(name: string): Promise<string> {
  return readFileSync(join(await officePapers(), `${name}.txt`), 'utf8').replace(/^\ufeff/, '')
}
