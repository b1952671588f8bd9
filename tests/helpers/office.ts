import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { PROJECT } from './run-papers.ts'

const run = promisify(execFile)

/** What LibreOffice is asked for: a document, and the file that it makes of it. */
export interface OfficeJob {
  readonly document: string
  readonly result: string
  /** Accepts or rejects all changes of the document first. */
  readonly settles?: 'accept' | 'reject'
  /** What a user does in it first, one after another. */
  readonly edits?: readonly OfficeEdit[]
}

/** An edit as a user makes it, in the paragraph in which a bookmark begins. */
export interface OfficeEdit {
  readonly kind: 'type' | 'enter' | 'retype' | 'retype tracked' | 'delete' | 'merge' | 'move' | 'copy'
  readonly bookmark: string
  /** How many characters of the paragraph stand before the place. */
  readonly at?: number
  /** What is typed. */
  readonly words?: string
  /** The bookmark of the paragraph before which a paragraph is put. */
  readonly before?: string
}

/** The names that LibreOffice has for what it writes, by the endings of files. */
const FILTERS: Readonly<Record<string, readonly [filter: string, options: string]>> = {
  txt: ['Text (encoded)', 'UTF8'],
  pdf: ['writer_pdf_Export', ''],
  docx: ['MS Word 2007 XML', ''],
  odt: ['writer8', ''],
}

/**
 * Does all jobs in one start of LibreOffice. It has a profile of its own, and in place of the faces of Word those of this project, so that
 * it sets the same lines on every machine. What it cannot do leaves no file.
 */
export async function runOffice(jobs: readonly OfficeJob[], folder: string): Promise<void> {
  const lines = jobs.map(({ document, result, settles = '', edits = [] }) =>
    [document, result].map(addressOf).concat(FILTERS[result.split('.').at(-1) ?? ''] ?? [], settles, edits.map(editOf).join('|')),
  )
  write(join(folder, 'jobs'), lines.map((line) => `${line.join('\t')}\n`).join(''))
  write(join(folder, 'fonts.conf'), fontSettings(folder))
  write(join(folder, 'profile/user/registrymodifications.xcu'), SETTINGS)
  const library = join(folder, 'profile/user/basic')
  write(join(library, 'script.xlc'), LIBRARIES)
  write(join(library, 'Standard/script.xlb'), LIBRARY)
  write(join(library, 'Standard/Jobs.xba'), MACRO)
  const call = `macro:///Standard.Jobs.DoAll("${join(folder, 'jobs')}")`
  await run('soffice', [`-env:UserInstallation=${addressOf(join(folder, 'profile'))}`, '--headless', call], {
    env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  })
}

/** Letters as numbers: Basic reads its files in the encoding of the machine. */
const editOf = ({ kind, bookmark, at = 0, words = '', before = '' }: OfficeEdit): string =>
  [kind, bookmark, at, Array.from({ length: words.length }, (_, index) => words.charCodeAt(index)).join(' '), before].join(';')

const addressOf = (path: string): string => pathToFileURL(path).href

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** A profile that LibreOffice takes for complete: else it puts its own files in the place of these. */
const SETTINGS =
  `${HEAD}<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/Office">` +
  '<prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item></oor:items>'

/** The list of the user's libraries of macros, with the one that every profile has. */
const LIBRARIES =
  `${HEAD}<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">` +
  '<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">' +
  '<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>' +
  '</library:libraries>'

const LIBRARY =
  `${HEAD}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">` +
  '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" ' +
  'library:passwordprotected="false"><library:element library:name="Jobs"/></library:library>'

/** Opens each document, accepts or rejects its changes where that is asked for, and writes it: the only way to ask this of LibreOffice without a window. */
const MACRO = `${HEAD}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Jobs" script:language="StarBasic">
Sub DoAll(list As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue, form(1) As New com.sun.star.beans.PropertyValue
  Dim entry As String, job
  On Error GoTo finish
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  form(0).Name = "FilterName" : form(1).Name = "FilterOptions"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  Open list For Input As #1
  Do While Not EOF(1)
    Line Input #1, entry
    job = Split(entry, Chr(9))
    form(0).Value = job(2) : form(1).Value = job(3)
    paper = StarDesktop.loadComponentFromURL(job(0), "_blank", 0, hidden())
    If job(4) = "accept" Then dispatcher.executeDispatch(paper.CurrentController.Frame, ".uno:AcceptAllTrackedChanges", "", 0, Array())
    If job(4) = "reject" Then dispatcher.executeDispatch(paper.CurrentController.Frame, ".uno:RejectAllTrackedChanges", "", 0, Array())
    If job(5) &lt;&gt; "" Then
      For Each edit In Split(job(5), "|")
        EditPaper(paper, dispatcher, Split(edit, ";"))
      Next
    End If
    paper.storeToURL(job(1), form())
    paper.close(True)
  Loop
finish:
  If Err &lt;&gt; 0 Then
    Open list &amp; ".error" For Output As #2
    Print #2, Error$ &amp; " in line " &amp; Erl &amp; ": " &amp; entry
    Close #2
  End If
  StarDesktop.terminate()
End Sub

Sub EditPaper(paper, dispatcher, edit)
  Dim words As String, frame, view, cursor
  frame = paper.CurrentController.Frame
  view = paper.CurrentController.ViewCursor
  If edit(3) &lt;&gt; "" Then
    For Each letter In Split(edit(3), " ")
      words = words &amp; Chr(CLng(letter))
    Next
  End If
  start = paper.Bookmarks.getByName(edit(1)).Anchor.Start
  cursor = start.Text.createTextCursorByRange(start)
  cursor.gotoStartOfParagraph(False)
  Select Case edit(0)
    Case "type", "enter"
      cursor.goRight(CInt(edit(2)), False)
      If edit(0) = "type" Then cursor.Text.insertString(cursor, words, False)
      If edit(0) = "enter" Then cursor.Text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
    Case "retype", "retype tracked"
      paper.RecordChanges = (edit(0) = "retype tracked")
      cursor.gotoEndOfParagraph(True)
      cursor.setString(words)
      paper.RecordChanges = False
    Case "delete"
      cursor.gotoEndOfParagraph(True)
      cursor.goRight(1, True)
      cursor.setString("")
    Case "merge"
      cursor.gotoEndOfParagraph(False)
      cursor.goRight(1, True)
      cursor.setString("")
    Case "move", "copy"
      cursor.gotoEndOfParagraph(True)
      cursor.goRight(1, True)
      view.gotoRange(cursor, False)
      If edit(0) = "move" Then command = ".uno:Cut" Else command = ".uno:Copy"
      dispatcher.executeDispatch(frame, command, "", 0, Array())
      target = paper.Bookmarks.getByName(edit(4)).Anchor.Start
      view.gotoRange(target, False)
      view.gotoStartOfLine(False)
      dispatcher.executeDispatch(frame, ".uno:Paste", "", 0, Array())
  End Select
End Sub
</script:module>`

/** Faces that stand for those of Word; Latin letters have the same widths. */
const FACES = [
  ['Times New Roman', ['Tinos', 'Amiri']],
  ['SimSun', ['Noto Serif SC']],
] as const

function fontSettings(folder: string): string {
  const matches = FACES.map(
    ([wanted, given]) =>
      `<match target="pattern"><test name="family"><string>${wanted}</string></test>` +
      `<edit name="family" mode="prepend" binding="strong">${given.map((face) => `<string>${face}</string>`).join('')}</edit></match>`,
  )
  return (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>' +
    `<dir>${join(PROJECT, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir>${matches.join('')}</fontconfig>`
  )
}
