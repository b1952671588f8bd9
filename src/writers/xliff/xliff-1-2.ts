import { nameOfOriginal } from '../../returning/xliff/read-xliff.ts'
import type { FileCode, FileState, FileUnit, TranslationFile } from '../../returning/xliff/translation-file.ts'
import { element, escapeXml } from '../xml.ts'
import { lines } from './lines.ts'

/** States of a target (XLIFF 1.2, 2.4, attribute `state`). */
const STATES: Readonly<Record<FileState, string>> = {
  missing: 'new',
  stale: 'needs-review-translation',
  unmarked: 'translated',
  done: 'final',
}

/** XLIFF 1.2 (OASIS Standard, 1 February 2008). */
export function xliff12({ session, program, original, translation, groups }: TranslationFile): string {
  const unit = ({ path, state, original: source, translation: target, key, notes }: FileUnit): string =>
    lines(
      'trans-unit',
      { id: path, 'xml:space': 'preserve' },
      element('source', { 'xml:lang': original.code }, content(source)),
      element('target', { 'xml:lang': translation.code, state: STATES[state] }, content(target ?? [])),
      ...[...notes, key].map((note) => element('note', { from: 'papers' }, escapeXml(note))),
    )
  const file = {
    original: nameOfOriginal(session, original.code),
    'source-language': original.code,
    'target-language': translation.code,
    datatype: 'plaintext',
    'tool-id': 'papers',
  }
  const tool = element('tool', { 'tool-id': 'papers', 'tool-name': 'papers', 'tool-version': program })
  return lines(
    'xliff',
    { version: '1.2', xmlns: 'urn:oasis:names:tc:xliff:document:1.2' },
    lines(
      'file',
      file,
      lines('header', {}, tool),
      lines('body', {}, ...groups.map(({ part, units }) => lines('group', { id: part }, ...units.map(unit)))),
    ),
  )
}

function content(pieces: readonly (string | FileCode)[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? escapeXml(piece) : codeOf(piece))).join('')
}

/** A code without any content (2.3, `x`), so that no tool has anything of it to change. */
function codeOf({ number, kind, helper, shown }: FileCode): string {
  return element('x', { id: number, ctype: `x-${helper === '' ? kind : helper}`, 'equiv-text': shown })
}
