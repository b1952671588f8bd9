import type { Report } from '../source/diagnostic.ts'
import { didYouMean } from '../source/nearest.ts'
import type { YamlSource } from '../source/yaml-source.ts'
import type { GatheringForm } from './gathering-schema.ts'
import type { LanguageData } from './language.ts'
import { gapReporter } from './gap-reporter.ts'

/** Reports what the file of a language lacks although its form is right: something else would be printed in its place, or nothing. */
export function reportLanguageGaps(source: YamlSource, data: LanguageData, report: Report): void {
  const gap = gapReporter(source, report)
  const { day } = data.timetable
  if (!Object.hasOwn(data.dates, day))
    gap(
      ['timetable', 'day'],
      `dates has no form ${day}`,
      'no day of the timetable would have a heading',
      `write one of ${Object.keys(data.dates).join(', ')}, or add ${day}: under dates`,
    )

  for (const agenda of ['provisional-agenda', 'agenda'] as const)
    for (const [count, patterns = []] of Object.entries(data['agenda-lines']?.[agenda] ?? {}))
      for (const name of ['{{marks}}', '{{notes}}'])
        if (!patterns.join('').includes(name))
          gap(
            ['agenda-lines', agenda, count],
            `the pattern agenda-lines.${agenda}.${count} has no ${name}`,
            `would be printed without ${name.slice(2, -2)}`,
            `put ${name} where the language has it`,
          )

  for (const { path, named, known } of formsWithinGatherings(data))
    if (!known.includes(named))
      gap(
        path,
        `${path.slice(0, 3).join('.')} takes its ${path.at(-1) ?? ''} in the form ${named}, which there is not`,
        'not a form',
        didYouMean(named, known),
      )

  // 12 o'clock by a clock of twelve hours would be midnight as well as noon.
  if (data.times.clock === 12) {
    for (const half of ['am', 'pm'] as const)
      if (data.times[half].trim() === '')
        gap(['times', half], `times.${half} is blank`, 'morning and evening hours would look alike', `write the word for ${half}`)
    if (data.times.noon === undefined)
      gap(
        ['times', 'clock'],
        'times has no noon',
        '12 o’clock is noon or midnight',
        'add noon: with what is printed for it, or write 24',
      )
  }
}

interface FormWithin {
  readonly path: readonly string[]
  readonly named: string
  readonly known: readonly string[]
}

/** The forms in which what a gathering is called has its ordinal and the words for its part. */
function formsWithinGatherings({ gathering, ordinals }: LanguageData): FormWithin[] {
  if (!gathering) return []
  const parts = Object.keys(gathering.parts)
  return (['session', 'meeting', 'conference'] as const).flatMap((kind) =>
    Object.entries<GatheringForm>(gathering[kind]).flatMap(([form, words]) => [
      ...(kind === 'conference' || words.ordinal === undefined
        ? []
        : [{ path: ['gathering', kind, form, 'ordinal'], named: words.ordinal, known: Object.keys(ordinals[kind]) }]),
      { path: ['gathering', kind, form, 'part'], named: words.part, known: parts },
    ]),
  )
}
