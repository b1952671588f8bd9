import type { UsualTitles } from '../../model/usual-titles-schema.ts'
import { modeline } from '../../schemas/modeline.ts'
import { entryLines } from '../../source/write-yaml.ts'
import type { CarriedOver } from './carried-over.ts'
import type { Unsaid } from './unsaid.ts'
import { newBody } from './new-body.ts'
import { newFacts } from './new-facts.ts'
import { newWords } from './new-words.ts'

/** What is known of a paper that is begun. */
export interface Beginning {
  readonly symbol: string
  /** Symbols of the papers that this one changes, the nearest last. */
  readonly parents: readonly string[]
  readonly body: string
  /** The forms of symbols and the name of a body that is new; undefined where it is known. */
  readonly ofNewBody: NewBody | undefined
  /** The annotations of the items that come back at every session of the body, in their order. */
  readonly standing: ReadonlyMap<string, readonly unknown[]>
  /** Paragraphs of the body that cannot be printed yet, and paths of own texts that cannot, by language. */
  readonly unsaid: readonly Unsaid[]
  readonly unprintable: ReadonlyMap<string, ReadonlySet<string>>
  /** Whether the file of the body says where it usually meets, and in what language papers are drafted. */
  readonly hasUsualPlace: boolean
  /** Undefined where the body does not count its gatherings. */
  readonly number: number | undefined
  /** Whether the number is only put for the time being. */
  readonly isNumberUnknown: boolean
  readonly opens: string
  readonly closes: string
  /** A place that is new, with its name; undefined where that of the body, or one that is known, is meant. */
  readonly newPlace: { readonly id: string; readonly name: string | undefined } | undefined
  readonly place: string | undefined
  /** The languages of the paper; the first is that in which it is drafted. */
  readonly languages: readonly { readonly code: string; readonly titles: UsualTitles | undefined }[]
  readonly carried: CarriedOver | undefined
}

export interface NewBody {
  readonly patterns: readonly string[]
  readonly kinds: readonly string[]
  readonly folders: readonly string[]
  readonly isConference: boolean
  readonly name: string | undefined
}

/** A file that is begun: its path within the folder of all data. */
export interface BegunFile {
  readonly path: readonly string[]
  readonly text: string
}

/** The files of a paper that is begun, and of its body where that is new. What is to be written is marked in them. */
export function newPaper(beginning: Beginning, folder: string): BegunFile[] {
  const { body, ofNewBody, languages, symbol, carried } = beginning
  const codes = languages.map(({ code }) => code)
  const [first = ''] = codes
  const facts = newFacts(beginning)
  const session = written(
    [folder, 'session.yaml'],
    `Facts of ${symbol}. Words stand in wording/<language>.yaml, by the ids used here.`,
    facts,
  )
  return [
    {
      ...session,
      text: session.text.replace(
        beginning.isNumberUnknown ? /^session: .*$/m : /(?!)/,
        '$& # put for the time being: write its number, and take session: out of the wordings',
      ),
    },
    ...codes.map((code) =>
      written(
        [folder, 'wording', `${code}.yaml`],
        `Words of ${symbol}, by the ids of session.yaml. ??? stands where something is to be written.`,
        newWords(beginning, facts, code),
      ),
    ),
    ...codes.flatMap((code) => {
      const record = carried?.recordOf(code)
      return record === undefined ? [] : [{ path: [folder, 'made-from', `${code}.txt`], text: record }]
    }),
    ...(ofNewBody
      ? newBody(body, ofNewBody, codes, first).map(({ name, comment, value }) =>
          written(['bodies', body, ...name], comment, value),
        )
      : []),
  ]
}

function written(path: readonly string[], comment: string, value: object): BegunFile {
  const lines = Object.entries(value).map(([key, entry]) => entryLines(key, entry, ''))
  return { path, text: [modeline(path), `# ${comment}`, ...lines, ''].join('\n') }
}
