import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { PROJECT } from './run-papers.ts'

const run = promisify(execFile)

/** What LibreOffice turns a document into. */
export const OFFICE_FORMATS = { text: 'txt:Text (encoded):UTF8', pdf: 'pdf' } as const

/**
 * Opens documents in LibreOffice and writes them to a folder in another format. It has a profile of its own, and in place of the faces
 * of Word those of this project, so that it sets the same lines on every machine.
 */
export async function convertInOffice(
  documents: readonly string[],
  format: keyof typeof OFFICE_FORMATS,
  folder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const settings = join(folder, 'fonts.conf')
  writeFileSync(settings, fontSettings(folder))
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  await run('soffice', [profile, '--headless', '--convert-to', OFFICE_FORMATS[format], '--outdir', folder, ...documents], {
    env: { ...process.env, FONTCONFIG_FILE: settings },
  })
}

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
