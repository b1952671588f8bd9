import { nameOfOriginal } from '../../returning/xliff/read-xliff.ts'
import type { FileCode, FileState, FileUnit, TranslationFile } from '../../returning/xliff/translation-file.ts'
import { type Attributes, element, escapeXml } from '../xml.ts'
import { lines } from './lines.ts'

/**
 * States of a segment (XLIFF 2.1, 4.3.1.29 and 4.3.1.30): there are four. What was made from other words than the original has now is to be done
 * again, and says so in a substate of its own.
 */
const STATES: Readonly<Record<FileState, Attributes>> = {
  missing: { state: 'initial' },
  stale: { state: 'initial', subState: 'papers:stale' },
  unmarked: { state: 'translated' },
  done: { state: 'final' },
}

/** XLIFF 2.1 (OASIS Standard, 13 February 2018), its core alone. */
export function xliff21({ session, original, translation, groups }: TranslationFile): string {
  const unit = ({ path, state, original: source, translation: target, key, notes }: FileUnit): string =>
    lines(
      'unit',
      { id: path, canResegment: 'no', 'xml:space': 'preserve' },
      lines(
        'notes',
        {},
        ...notes.map((note) => element('note', {}, escapeXml(note))),
        element('note', { category: 'papers-key' }, escapeXml(key)),
      ),
      lines(
        'segment',
        { id: 's1', ...STATES[state] },
        element('source', {}, content(source)),
        ...(target ? [element('target', {}, content(target))] : []),
      ),
    )
  return lines(
    'xliff',
    {
      xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
      version: '2.1',
      srcLang: original.code,
      trgLang: translation.code,
    },
    lines(
      'file',
      {
        id: `${session}.${translation.code}`,
        original: nameOfOriginal(session, original.code),
        srcDir: original.direction,
        trgDir: translation.direction,
      },
      ...groups.map(({ part, units }) => lines('group', { id: part }, ...units.map(unit))),
    ),
  )
}

function content(pieces: readonly (string | FileCode)[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? escapeXml(piece) : codeOf(piece))).join('')
}

/** A code without any content (4.2.3.3, `ph`): it may be moved, and neither be copied nor deleted. */
function codeOf({ number, kind, helper, shown }: FileCode): string {
  const type = helper === '' ? { type: 'fmt' } : { type: 'other', subType: `papers:${helper}` }
  const equiv = kind === 'stars' ? '' : shown
  return element('ph', { id: number, canCopy: 'no', canDelete: 'no', ...type, equiv, disp: shown })
}
