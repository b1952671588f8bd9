import { isUsual } from './usual-text.ts'

/** A stretch of a text that is not in the form in which it is compared and searched, and what it reads as in that form. */
export interface Abnormal {
  readonly start: number
  readonly end: number
  readonly replacement: string
  readonly kind: 'unseen' | 'blank' | 'line' | 'composed' | 'joined'
}

/** What is not printed at all: joiners, marks of direction, soft hyphens, byte-order marks, controls. */
const UNSEEN = '[[\\p{Default_Ignorable_Code_Point}\\p{Cc}]--\\s]|\\ufeff'
/** What a program takes for a blank; a paper has only U+0020 and U+00A0. */
const BLANK = '[\\s--[ \\u00a0\\n\\r\\ufeff]]'
const LINE = '[\\n\\r]'
/** Characters kept for old encodings: ligatures, joined forms of Arabic, radicals, letters and digits of full width. */
const KEPT_FOR_OLD =
  '[\\ufb00-\\ufb06\\ufb13-\\ufb17\\ufb1d-\\ufdef\\ufe70-\\ufefc\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\u2f00-\\u2fd5\\u01c4-\\u01cc\\u01f1-\\u01f3\\u0132\\u0133]'
/** A letter with what belongs to it. */
const CLUSTER = '\\P{M}\\p{M}+|[^\\x00-\\x7f]'
/** A line that joins letters of Arabic is drawn, not written; at the end of a word it may hold a place. */
const TATWEEL = '(?<=[\\p{Script=Arabic}\\p{M}])\\u0640+(?=\\p{Script=Arabic})'

const STRANGE = `(?<unseen>(?:${UNSEEN})+)|(?<blank>(?:${BLANK})+)|(?<line>(?:${LINE})+)|(?<joined>${TATWEEL})|(?<old>${KEPT_FOR_OLD})`

/** Made when a text is not usual: that takes longer than all the rest. */
let patterns: { readonly abnormal: RegExp; readonly strange: RegExp } | undefined

/** What of a text is not in its normal form, in order: composed as Unicode has it (NFC), with no character that is not seen. */
export function abnormalIn(text: string): Abnormal[] {
  // Nearly every text: found out in a tenth of the time.
  if (isUsual(text)) return []
  patterns ??= { abnormal: new RegExp(`${STRANGE}|(?:${CLUSTER})`, 'gv'), strange: new RegExp(STRANGE, 'v') }
  if (!patterns.strange.test(text) && text.normalize('NFC') === text) return []
  return [...text.matchAll(patterns.abnormal)].flatMap((match): Abnormal[] => {
    const { 0: written, index: start, groups } = match
    const end = start + written.length
    if (groups?.['unseen'] !== undefined) return [{ start, end, replacement: '', kind: 'unseen' }]
    if (groups?.['line'] !== undefined) return [{ start, end, replacement: ' ', kind: 'line' }]
    if (groups?.['joined'] !== undefined) return [{ start, end, replacement: '', kind: 'joined' }]
    if (groups?.['blank'] !== undefined) return [{ start, end, replacement: blankFor(written, text, start, end), kind: 'blank' }]
    const normal = written.normalize(groups?.['old'] === undefined ? 'NFC' : 'NFKC')
    return normal === written ? [] : [{ start, end, replacement: normal, kind: 'composed' }]
  })
}

/** A text in its normal form. */
export function normalForm(text: string): string {
  let normal = ''
  let at = 0
  for (const { start, end, replacement } of abnormalIn(text)) {
    normal += text.slice(at, start) + replacement
    at = end
  }
  return normal + text.slice(at)
}

/** The blank that was meant: none within a word, beside Han or beside another; one that does not break beside figures and signs. */
function blankFor(written: string, text: string, start: number, end: number): string {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  if (/(?:^|[\s\p{Script=Han}\u3000-\u303f\uff00-\uff5e])$/u.test(before)) return ''
  if (/^(?:$|[\s\p{Script=Han}\u3000-\u303f\uff00-\uff5e])/u.test(after)) return ''
  if (/^[\u2028\u2029\v\f\u0085]+$/.test(written) && /\p{L}$/u.test(before) && /^\p{Ll}/u.test(after)) return ''
  const isNoBreak = /[\u2007\u202f]/.test(written) && (/[\d«№§]$/.test(before) || /^[\d»%;:?!–—€]/.test(after))
  return isNoBreak ? '\u00a0' : ' '
}
