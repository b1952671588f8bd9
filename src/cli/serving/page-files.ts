import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { faceClasses, faceRules } from '../../preview/face-classes.ts'
import { STYLE_SHEET } from '../../preview/style-sheet.ts'
import type { FontSource } from '../../writers/fonts/font-source.ts'
import { listing } from '../files/file-store.ts'
import { PROGRAM } from '../files/program-files.ts'
import type { MediaType } from './answer.ts'

/** A file of the page. */
export interface PageFile {
  readonly type: MediaType
  readonly read: () => string | Uint8Array
}

/** The compiled scripts of the page. */
const SCRIPTS = join(PROGRAM, 'dist', 'preview', 'page')

/** All files of the page by their addresses: its scripts, its style and the faces. Whatever is not among them is not there. */
export function pageFiles(fonts: FontSource): Map<string, PageFile> {
  const classes = faceClasses(fonts.families)
  const scripts = listing(SCRIPTS).filter((name) => name.endsWith('.js'))
  return new Map<string, PageFile>([
    ['/style.css', { type: 'text/css', read: () => STYLE_SHEET }],
    ['/faces.css', { type: 'text/css', read: () => faceRules(classes) }],
    ...scripts.map(
      (name) => [`/page/${name}`, { type: 'text/javascript', read: () => readFileSync(join(SCRIPTS, name)) }] as const,
    ),
    ...[...classes.keys()].map((file) => [`/faces/${file}`, { type: 'font/ttf', read: () => fonts.open(file).whole() }] as const),
  ])
}
