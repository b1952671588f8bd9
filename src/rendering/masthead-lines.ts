import type { Language } from '../model/language.ts'
import { type MastheadData, particularNames } from '../model/masthead.ts'
import type { Session } from '../model/session.ts'
import type { Wording } from '../model/wording.ts'
import { fillPattern, formatMastheadDay } from './conventions.ts'
import type { Text } from './text.ts'
import type { WordingRenderer } from './wording-renderer.ts'
import { capitalized } from '../model/capitalized.ts'
import { isDistribution } from '../model/distributions.ts'
import type { House } from '../model/houses/house.ts'
import { houseText } from './house-text.ts'

type LinesOf<T> = (value: T, language: Language, house: House | undefined) => readonly string[]

/**
 * The lines in which the masthead of a language prints a particular; those of the issue that are printed elsewhere have none. The code of a
 * language stands in a draft alone: a language without a name is an error.
 */
const LINES: { readonly [K in keyof Required<MastheadData>]: LinesOf<NonNullable<MastheadData[K]>> } = {
  distribution: (distribution, language, house) => [
    houseText(house, ['distributions', distribution], language) ?? distributionLine(distribution, language),
  ],
  date: (date, language) => [formatMastheadDay(language, date)],
  original: (original, { code, masthead }) => [
    ...(masthead.language !== undefined && original !== code ? [masthead.language] : []),
    fillPattern(masthead.original, { language: masthead.languages[original] ?? original }),
  ],
  only: (codes, language) => [onlyLine(codes, language)],
  reissued: () => [],
  'job-numbers': () => [],
  organ: () => [],
  lines: () => [],
}

/** The lines of what is known of the issue, each with the fact that it prints, and the line of a working translation. */
export function mastheadLines(session: Session, language: Language, wording: Wording, renderer: WordingRenderer): Text[] {
  const { masthead } = session.data
  const lines = particularNames.flatMap((name) =>
    linesOf(name, masthead[name], language, session.house).map((line) =>
      renderer.derived(line, ['masthead', name], `masthead.${name}`),
    ),
  )
  const isWorking = wording.data.status === 'working translation'
  return [...lines, ...(isWorking ? [renderer.plain(language.words['working-translation'])] : [])]
}

function linesOf<K extends keyof MastheadData>(
  name: K,
  value: MastheadData[K],
  language: Language,
  house: House | undefined,
): readonly string[] {
  return value === undefined ? [] : LINES[name](value, language, house)
}

/** A word in the line of distributions, or a line of its own. What has neither, which only a draft can have, stands as it is named. */
function distributionLine(name: string, { masthead }: Language): string {
  const word = isDistribution(name) ? masthead.distributions[name] : undefined
  return typeof word === 'object' ? word.line : fillPattern(masthead.distribution, { distribution: word ?? name })
}

/** The line of a paper that is not issued in every language. */
function onlyLine(codes: readonly string[], { masthead }: Language): string {
  const names = codes.map((code) => masthead.languages[code] ?? code)
  const last = names.pop() ?? ''
  const languages = names.length > 0 ? names.join(masthead.joint) + masthead['last-joint'] + last : last
  const line = fillPattern(masthead.only, { languages })
  return capitalized(line)
}
