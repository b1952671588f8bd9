import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { carriedOver, type CarriedOver } from '../../issuing/new/carried-over.ts'
import { type Beginning, newPaper } from '../../issuing/new/new-paper.ts'
import { folderName } from '../../issuing/next-symbol.ts'
import { loadLanguage } from '../../model/load-language.ts'
import { patternOfSymbol, type ShownPattern } from '../../model/symbols/pattern-of-symbol.ts'
import { parseYaml } from '../../source/parse-yaml.ts'
import { disk } from '../files/file-store.ts'
import { editFiles } from '../files/edit-files.ts'
import { findSessions, sessionsIn } from '../files/find-sessions.ts'
import { programLanguages } from '../files/program-languages.ts'
import { bodiesIn, housesIn } from '../files/read-texts.ts'
import { settleData } from '../files/settle-data.ts'
import { shownPath } from '../files/shown-path.ts'
import { takingTurns } from '../files/take-turns.ts'
import { dataFolder } from '../files/workspace.ts'
import { UsageError } from '../usage-error.ts'
import { chooseBody, type ChosenBody } from './choose-body.ts'
import { choosePlace } from './choose-place.ts'
import { openBegun } from './open-begun.ts'
import { knownBodies, type LoadedSession } from './known-bodies.ts'

export interface BeginOptions {
  readonly symbol: string
  readonly body: string | undefined
  readonly name: string | undefined
  /** The session whose standing text is carried over. */
  readonly from: string | undefined
  readonly opens: string | undefined
  readonly closes: string | undefined
  readonly place: string | undefined
  /** Which session it is, where that is known. */
  readonly number: number | undefined
  readonly languages: readonly string[] | undefined
  /** Takes the symbol as it stands, also where it looks like a slip for one of a body that is known. */
  readonly isSure: boolean
}

/** A paper that was begun: the folder of its data, and the files that were written. */
export interface Begun {
  readonly folder: string
  readonly languages: readonly string[]
  readonly written: readonly string[]
}

/** Begins the data of a paper, and those of its body where that is new. Nothing that is there is touched. */
export async function beginPaper(options: BeginOptions): Promise<Begun> {
  const data = dataFolder()
  if (data === undefined) throw new UsageError('there is no folder data/ here, nor in a folder above', 'papers init makes one')
  return takingTurns(data, () => beginInTurn(data, options))
}

async function beginInTurn(data: string, options: BeginOptions): Promise<Begun> {
  settleData(data)
  const shown = patternOfSymbol(options.symbol)
  if (!shown)
    throw new UsageError(`${options.symbol} is no document symbol`, 'write it as it will be printed, for example E/CN.15/2027/1')
  const symbol = options.symbol.replace(/\*+$/, '')
  const folder = folderName(symbol)
  if (existsSync(join(data, folder)))
    throw new UsageError(`${shownPath(join(data, folder))} is there already`, 'nothing was written; go on with what it holds')
  const store = disk(data)
  const folders = bodiesIn(data, store)
  const conventions = programLanguages(data)
  const known = knownBodies(folders, sessionsIn(data))
  const from = options.from === undefined ? undefined : formerSession(options.from, known)
  const body = chooseBody({ ...options, symbol, shown, known, from })
  const languages = chooseLanguages(conventions, options.languages, body, from)
  const number = numberOf(options, shown, body, from)
  const carried = carry(from, body, number, languages[0]?.code)
  const { opens, closes } = daysOf(options)
  const beginning: Beginning = {
    symbol,
    parents: shown.parents,
    body: body.id,
    ofNewBody: body.known ? undefined : newBodyOf(shown, options.name),
    standing: body.known?.folder?.standing ?? new Map<string, readonly unknown[]>(),
    unsaid: [],
    unprintable: new Map<string, ReadonlySet<string>>(),
    number: isConference(body, shown) ? undefined : (number ?? 1),
    isNumberUnknown: number === undefined && !isConference(body, shown),
    opens,
    closes,
    ...choosePlace(options.place, body, from),
    languages,
    carried,
  }
  const codes = languages.map(({ code }) => code)
  const around = { conventions, bodies: folders, houses: housesIn(data, store) }
  const { own, ofBody } = openBegun(newPaper(beginning, folder), folder, codes, around)
  const printable = { ...beginning, unsaid: ofBody, unprintable: own }
  const files = newPaper(printable, folder).map(({ path, text }) => ({ path: join(data, ...path), former: undefined, text }))
  const written = await editFiles(data, files)
  return {
    folder: join(data, folder),
    languages: codes,
    written: written.map((path) => shownPath(path)),
  }
}

function newBodyOf({ patterns, kinds, folders, root }: ShownPattern, name: string | undefined): Beginning['ofNewBody'] {
  return { patterns, kinds, folders, isConference: CONFERENCE.test(root), name }
}

const CONFERENCE = /\/CONF\.\d+\//

function isConference({ known }: ChosenBody, { root }: ShownPattern): boolean {
  return known ? known.gathering === 'conference' : CONFERENCE.test(root)
}

function formerSession(name: string, known: ReturnType<typeof knownBodies>): LoadedSession {
  const [texts] = findSessions([name])
  const loaded = known.flatMap(({ sessions }) => sessions).find((each) => each.texts.facts.path === texts?.facts.path)
  if (loaded) return loaded
  throw new UsageError(`the facts of ${name} have errors, or it is not in this folder of data`, 'papers check shows which')
}

/** The number that is given or that the symbol says; that after the session that is carried over, or after the last that is known of the body. */
function numberOf(
  { number, symbol }: BeginOptions,
  shown: ShownPattern,
  body: ChosenBody,
  from: LoadedSession | undefined,
): number | undefined {
  const { session } = shown
  const { id, known } = body
  if (number !== undefined && isConference(body, shown))
    throw new UsageError(`${id} is a conference, which has no number`, 'leave --session out')
  if (number !== undefined && session !== undefined && number !== session)
    throw new UsageError(`${symbol} is of session ${session}`, `leave --session out, or write --session ${session}`)
  if (number !== undefined || session !== undefined) return number ?? session
  const former = from?.session.data.session
  if (typeof former === 'number') return former + 1
  return known?.last === undefined ? undefined : known.last + 1
}

/** From the session that is asked for all that stands; of a body without a folder, names and rules from its last session. */
function carry(
  from: LoadedSession | undefined,
  { known }: ChosenBody,
  number: number | undefined,
  source: string | undefined,
): CarriedOver | undefined {
  const former = from ?? (known?.folder ? undefined : known?.sessions[0])
  if (!former) return undefined
  const { session, texts } = former
  const isSameSource = session.data['wording-source'] === source
  return carriedOver({
    session,
    number,
    isOfBody: from === undefined,
    wordings: new Map(texts.languages.map(({ code, words }) => [code, parseYaml(words, () => undefined)])),
    records: new Map(
      texts.languages.flatMap(({ code, madeFrom }) => (madeFrom && isSameSource ? [[code, madeFrom.text] as const] : [])),
    ),
  })
}

/** Both days, or neither: of a session the ends are known alike. */
function daysOf({ opens, closes }: BeginOptions): { opens: string; closes: string } {
  if ((opens === undefined) !== (closes === undefined))
    throw new UsageError('of a session the first and the last day are known alike', 'give --opens and --closes, or neither')
  if (opens !== undefined && closes !== undefined && closes < opens)
    throw new UsageError(`the session would close on ${closes}, before it opens on ${opens}`, 'correct one of the two')
  return { opens: opens ?? 'to-be-decided', closes: closes ?? 'to-be-decided' }
}

/** English and French are the working languages of the Secretariat. */
const WORKING_LANGUAGES = ['en', 'fr']

function chooseLanguages(
  conventions: ReturnType<typeof programLanguages>,
  wanted: readonly string[] | undefined,
  { id, known }: ChosenBody,
  from: LoadedSession | undefined,
): Beginning['languages'] {
  const worded = from?.texts ?? known?.folder?.texts ?? known?.sessions[0]?.texts
  const first = from?.session.data['wording-source']
  const usual = worded?.languages.map(({ code }) => code) ?? WORKING_LANGUAGES
  const codes = wanted ?? [...usual].sort((a, b) => Number(b === first) - Number(a === first))
  return codes.map((code) => {
    const file = conventions.get(code)
    if (!file) throw new UsageError(`there is no language ${code}`, `known are ${[...conventions.keys()].join(', ')}`)
    if (worded && !worded.languages.some((language) => language.code === code))
      throw new UsageError(
        `${from ? from.texts.name : id} has no words in ${code}`,
        `write them first, or name some of ${worded.languages.map((language) => language.code).join(', ')}`,
      )
    return { code, titles: loadLanguage(code, file, () => undefined)?.['usual-titles'] }
  })
}
