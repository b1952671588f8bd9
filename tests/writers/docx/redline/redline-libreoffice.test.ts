import fc from 'fast-check'
import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { redlineTree } from '../../../../src/changes/redline-tree.ts'
import type { DocumentTree } from '../../../../src/document/tree.ts'
import { writeDocx } from '../../../../src/writers/docx/write-docx.ts'
import { examples } from '../../../changes/choices.ts'
import { edited, plans } from '../../../changes/random-edits.ts'
import { wordsFrom } from '../../../changes/random-words.ts'
import { faultlessPaper } from '../../../helpers/real-paper.ts'

const run = promisify(execFile)

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh']
const PAPERS = 20

/** The module of macros that every new profile has. It opens each file, accepts all its changes and writes its text beside it: the only way to ask this of LibreOffice without a window. */
const macro = `<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub AcceptAll(folder As String, count As Integer)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue, text(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  text(0).Name = "FilterName" : text(0).Value = "Text"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  For number = 1 To count
    For Each kind In Array("redline", "later")
      paper = StarDesktop.loadComponentFromURL(folder &amp; "/" &amp; kind &amp; number &amp; ".docx", "_blank", 0, hidden())
      dispatcher.executeDispatch(paper.CurrentController.Frame, ".uno:AcceptAllTrackedChanges", "", 0, Array())
      paper.storeToURL(folder &amp; "/" &amp; kind &amp; number &amp; ".txt", text())
      paper.close(True)
    Next
  Next
  StarDesktop.terminate()
End Sub
</script:module>`

interface EditedPaper {
  readonly redline: DocumentTree
  readonly later: DocumentTree
  readonly name: string
}

/** The languages in turn, each with edits of its own. */
function editedPapers(): EditedPaper[] {
  return fc.sample(plans(), examples(PAPERS)).map((plan, index) => {
    const code = LANGUAGES[index % LANGUAGES.length] ?? 'en'
    const { tree } = faultlessPaper({ code })
    const { tree: later, name } = edited(tree, plan, wordsFrom(tree))
    return { redline: redlineTree(tree, later, { author: 'Secretariat', date: '2016-08-15' }), later, name: `${code}: ${name}` }
  })
}

it.skipIf(!hasOffice())(
  'LibreOffice opens 20 redlines in six languages, and has the later paper when it accepts all changes',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'papers-redline-'))
    try {
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
      await run('soffice', [profile, '--headless', '--terminate_after_init'])
      await writeFile(join(folder, 'profile/user/basic/Standard/Module1.xba'), macro)
      const papers = editedPapers()
      for (const [index, { redline, later }] of papers.entries()) {
        await writeFile(join(folder, `redline${index + 1}.docx`), await writeDocx(redline))
        await writeFile(join(folder, `later${index + 1}.docx`), await writeDocx(later))
      }
      const call = `macro:///Standard.Module1.AcceptAll("${pathToFileURL(folder).href}", ${PAPERS})`
      await run('soffice', [profile, '--headless', call])
      for (const [index, { name }] of papers.entries()) {
        const text = (kind: string): Promise<string> => readFile(join(folder, `${kind}${index + 1}.txt`), 'utf8')
        expect.soft(await text('redline'), name).toBe(await text('later'))
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
  300_000,
)
