import type { JudgedUnit } from '../../returning/returned.ts'
import { type Step, stepsBetween } from '../../returning/steps.ts'
import type { Imported, ImportedComment } from '../work/imported.ts'
import { codeFrame } from './code-frame.ts'
import { showControls } from './display-width.ts'
import { type Palette, PLAIN } from './palette.ts'
import { placeText } from './place-text.ts'

/** What came of a file that was brought in: each edit with its place in the file and in the wording, what was refused, and remarks. */
export function describeImported(imported: Imported, palette: Palette = PLAIN): string {
  const { file, session, language, base, found, foundOtherwise, units, refusals, warnings, comments, remarks } = imported
  const taken = units.filter(({ verdict }) => verdict === 'taken')
  const same = units.filter(({ verdict }) => verdict === 'same')
  const refused = units.filter(({ verdict }) => verdict === 'refused' || verdict === 'conflict')
  const lines = [
    palette.strong(`${file}: ${language} of ${session}, held against ${base}`),
    `  texts found: ${found.map(({ by, count }) => `${count} ${by}`).join(', ') || 'none'}`,
    ...foundOtherwise.map(({ place, id, by }) => `    ${place} is ${id} ${by}`),
    ...remarks.map((remark) => `  ${showControls(remark)}`),
    ...taken.flatMap((unit) => takenLines(unit, imported)),
    ...same.map(
      ({ unit, place, ours }) => `  the wording has it already: ${unit}  ${ours ? placeText(ours.span) : ''}  (${place})`,
    ),
    ...refused.map(
      ({ unit, place, ours }) => `  ${palette.error('not taken')}: ${unit}  ${ours ? placeText(ours.span) : ''}  (${place})`,
    ),
    ...comments.map(commentLine),
  ]
  const frames = [...refusals, ...warnings].map((finding) => codeFrame(finding, palette))
  return [...lines, ...frames.flatMap((frame) => ['', frame]), '', summary(taken.length, imported)].join('\n')
}

function takenLines({ unit, place, ours, base, theirs }: JudgedUnit, { isDry, printedAt }: Imported): string[] {
  const places = printedAt.get(unit) ?? 1
  const also = places > 1 ? `; printed at ${places} places` : ''
  const pieces = near(base ?? '', stepsBetween(base ?? '', theirs)).map(({ at, removed, inserted }) => {
    const before = /[\p{L}\p{M}\p{N}]*$/u.exec((base ?? '').slice(0, at))?.[0] ?? ''
    const after = lettersBehind(base ?? '', at + removed.length)
    return `    ${piece(before + removed + after)} → ${piece(before + inserted + after)}`
  })
  return [`  ${isDry ? 'would be taken' : 'taken'}: ${unit}  ${ours ? placeText(ours.span) : ''}  (${place}${also})`, ...pieces]
}

/** Edits with hardly anything between them, as one. */
function near(text: string, steps: readonly Step[]): Step[] {
  const result: Step[] = []
  for (const step of steps) {
    const last = result.at(-1)
    const end = last ? last.at + last.removed.length : 0
    const between = text.slice(end, step.at)
    if (last && between.length <= NEAR)
      result[result.length - 1] = {
        at: last.at,
        removed: last.removed + between + step.removed,
        inserted: last.inserted + between + step.inserted,
      }
    else result.push(step)
  }
  return result
}

const NEAR = 12

/** The rest of a word behind an edit; of Han, which has no blanks, nothing. */
function lettersBehind(text: string, at: number): string {
  return /^(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])*/u.exec(text.slice(at))?.[0] ?? ''
}

function piece(text: string): string {
  const characters = Array.from(text)
  const shown = characters.length > MOST ? `${characters.slice(0, MOST).join('')} …` : text
  return text === '' ? 'nothing' : `‘${showControls(shown)}’`
}

const MOST = 80

function commentLine({ place, author, date, text, words }: ImportedComment): string {
  const about = words === '' ? '' : `, on ${piece(words)}`
  return `  comment of ${showControls(author)}${date === '' ? '' : `, ${date}`}, in ${place}${about}: ${showControls(text)}`
}

function summary(taken: number, imported: Imported): string {
  const { refusals, written, isDry, passedOver = 'how a text looks is left to the program' } = imported
  const units = taken === 1 ? 'one unit' : `${taken} units`
  const refused = refusals.length === 0 ? '' : `; ${refusals.length === 1 ? 'one edit' : `${refusals.length} edits`} not taken`
  if (taken === 0)
    return `${refusals.length === 0 ? 'no words to take' : 'nothing taken'}: nothing ${isDry ? 'would be' : 'was'} written${refused}`
  return `${units} ${isDry ? 'would be written' : 'written'} to ${written.join(', ')}${refused}; ${passedOver}`
}
