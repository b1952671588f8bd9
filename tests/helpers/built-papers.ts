import { join } from 'node:path'
import { madeOnce } from './made-once.ts'
import { papersAsProcess } from './run-papers.ts'

/** The folder with the real paper in six languages as PDF and as Word file, as the program leaves them: built once a run, with threads. */
export function builtPapers(): Promise<string> {
  return madeOnce('papers', async (folder) => {
    const { code, stderr } = await papersAsProcess(['build', 'ctoc-cop-2016-1', '--no-cache', '--jobs', '2', '--out', folder])
    if (code !== 0 || stderr !== '') throw new Error(`the program ended with ${code}: ${stderr}`)
  })
}

/** A paper of these. */
export async function builtPaper(language: string, format: 'docx' | 'pdf'): Promise<string> {
  return join(await builtPapers(), `CTOC-COP-2016-1.${language}.${format}`)
}
