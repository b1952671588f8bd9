import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evenly, NOTE_MARK, type PrintedText, printedTexts, type Stretch } from '../../src/document/printed-texts.ts'
import { unitSources } from '../../src/returning/unit-source.ts'
import { CODES } from '../languages/language-facts.ts'
import { examples } from '../changes/choices.ts'
import { EditedDocx, MANNERS } from '../returning/word/edited-docx.ts'
import { bringWordHome, wordFileOf } from '../returning/word/word-home.ts'
import { paperNow } from '../returning/returning.ts'

/** Edits of one file: each of another text, and so that no two are of one unit. */
const IN_A_FILE = 120

/** Files a language: in `npm run torture` as many as hold a thousand edits. */
const FILES = process.env['RANDOM_CASES'] === undefined ? 1 : 70

interface Edit {
  readonly text: number
  readonly stretch: number
  readonly at: number
  readonly kind: 'put in' | 'take out' | 'replace' | 'mistype'
  readonly word: number
  readonly manner: number
  readonly isInFact: boolean
}

const edit: fc.Arbitrary<Edit> = fc.record({
  text: fc.nat(),
  stretch: fc.nat(),
  at: fc.nat(),
  kind: fc.constantFrom('put in' as const, 'take out' as const, 'replace' as const, 'mistype' as const),
  word: fc.nat(),
  manner: fc.nat(),
  isInFact: fc.integer({ min: 0, max: 3 }).map((chance) => chance === 0),
})

const LETTERS = /^[\p{L}\p{M}]+$/u

describe('random edits of a Word file come home', () => {
  test.for(CODES)('%s', { timeout: 600_000 }, async (code, { task }) => {
    const paper = paperNow(code)
    const inners = paper.texts.flatMap(({ stretches }) => stretches.flatMap(({ inner }) => inner ?? []))
    // What is printed within other texts changes them too, and these edits are looked at text by text.
    const names = [...paper.sources.values()].flatMap(({ unit, holds }) => (inners.some(holds) ? unit : []))
    // What departs from the published text on purpose must stay as it is.
    const departing = paper.language.wording?.data.departures.map(({ unit }) => unit) ?? []
    const bytes = await wordFileOf(paper)
    const words = [
      ...new Set(paper.texts.flatMap(({ stretches }) => stretches.filter(({ kind }) => kind === 'words').flatMap(wordsOf))),
    ].map((word) => word[0])
    const counts = { outside: 0, applied: 0, inside: 0, atFact: 0 }
    const missed: string[] = []
    fc.assert(
      fc.property(fc.array(edit, { minLength: IN_A_FILE, maxLength: IN_A_FILE }), (edits) => {
        const file = new EditedDocx(bytes)
        const taken = new Set([...names, ...departing])
        const made = edits.flatMap((one) => {
          const found = editOf(one, paper.texts, words, taken)
          if (!found) return []
          file.retype(found.text.id, found.text.text, found.theirs, MANNERS[one.manner % MANNERS.length] ?? 'retyped')
          return [{ ...found, isInFact: one.isInFact }]
        })
        const home = bringWordHome(file.bytes(), paper)
        const version = home.after.languages[0]
        const after = new Map(printedTexts(version?.paper?.tree.blocks ?? []).map((text) => [text.id, text.text]))
        const now = version?.wording ? unitSources(version.wording) : new Map<string, never>()
        for (const { text, theirs, unit, isInFact } of made) {
          const verdict = home.units.find((each) => each.unit === unit)
          if (isInFact) {
            counts.inside++
            const codes = verdict?.refusals.map((finding) => finding.code) ?? []
            if (verdict?.verdict === 'refused' && codes.every((each) => each === 'edit-in-fact' || each === 'edit-loses-fact'))
              counts.atFact++
            else missed.push(`${unit}: ${text.text} | ${theirs}`)
            expect(after.get(text.id), unit).toBe(text.text)
          } else {
            counts.outside++
            if (after.get(text.id) === theirs) counts.applied++
            else missed.push(`${unit}: ${text.text} | ${theirs} | ${verdict?.verdict} ${verdict?.refusals[0]?.message}`)
          }
        }
        // No other unit says anything else than before.
        const changed = [...now].filter(([unit, { value }]) => paper.sources.get(unit)?.value !== value).map(([unit]) => unit)
        const wanted = home.units.filter(({ verdict }) => verdict === 'taken').map(({ unit }) => unit)
        expect(changed.toSorted()).toEqual(wanted.toSorted())
        expect(wanted.every((unit) => made.some((one) => one.unit === unit && !one.isInFact))).toBe(true)
        expect(home.units).toHaveLength(made.length)
        expect(home.found.changes).toEqual([])
      }),
      { ...examples(FILES, code), endOnFailure: true },
    )
    task.meta.tried = counts.outside + counts.inside
    expect(counts.atFact, missed.join('\n')).toBe(counts.inside)
    expect(counts.applied / counts.outside, missed.join('\n')).toBeGreaterThanOrEqual(0.98)
  })
})

function wordsOf({ text }: Stretch): RegExpExecArray[] {
  return [...text.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+/gu)]
}

/** A text as a random edit leaves it; none where there is nothing to edit so, or its unit is edited already. */
function editOf(
  { text: which, stretch: whichStretch, at, kind, word: whichWord, isInFact }: Edit,
  texts: readonly PrintedText[],
  words: readonly string[],
  taken: Set<string>,
): { text: PrintedText; theirs: string; unit: string } | undefined {
  const text = texts[which % texts.length]
  if (!text || text.isNote || text.text.includes(NOTE_MARK)) return undefined
  const own = text.stretches.filter(({ kind: own, unit }) => own === (isInFact ? 'printed' : 'words') && unit !== undefined)
  const stretch = own[whichStretch % own.length]
  const unit = stretch?.unit
  if (stretch === undefined || unit === undefined || taken.has(unit) || taken.has(text.id)) return undefined
  const start = startOf(text, stretch)
  const all = wordsOf(stretch).filter(([word]) => word.length > 1 || /\p{Script=Han}/u.test(word))
  const old = all[at % all.length]
  const other = words[whichWord % words.length]
  if (!old || other === undefined || text.text.includes(other) || !LETTERS.test(other)) return undefined
  const [from, to] = [start + old.index, start + old.index + old[0].length]
  const isHan = /\p{Script=Han}/u.test(old[0])
  const [before, behind] = [text.text.slice(0, from), text.text.slice(to)]
  // What is put in before the first word of a stretch stands before the fact, and not within it.
  const within = isInFact && kind === 'put in' && old.index === 0
  // Of a unit something must be left.
  const isAll = kind === 'take out' && all.length < 2
  // Some places print a name with a capital, whatever the wording has.
  const isFirst = from === 0 && kind !== 'mistype'
  if (within || isAll || isFirst || (isInFact && kind === 'take out')) return undefined
  const theirs =
    kind === 'put in'
      ? `${before}${other}${isHan ? '' : ' '}${old[0]}${behind}`
      : kind === 'take out'
        ? before + behind.replace(/^ /, '')
        : kind === 'replace' || isHan
          ? before + other + behind
          : before + old[0].slice(0, 1) + old[0].slice(0, 1) + old[0].slice(1) + behind
  if (evenly(theirs).trim() !== evenly(theirs) || theirs === text.text || theirs.trim() === '') return undefined
  taken.add(unit).add(text.id)
  return { text, theirs, unit }
}

function startOf({ stretches }: PrintedText, stretch: Stretch): number {
  return stretches.slice(0, stretches.indexOf(stretch)).reduce((sum, { text }) => sum + text.length, 0)
}
