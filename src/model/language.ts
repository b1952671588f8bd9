import { z } from 'zod'
import type { YamlSource } from '../source/yaml-source.ts'
import { gatheringSchema } from './gathering-schema.ts'
import { documentsTableSchema } from './documents-table-schema.ts'
import { itemStatusesSchema, type Mark, markSchema } from './mark-schema.ts'
import type { MarkFamily } from './marks.ts'
import { listSchema } from './list-schema.ts'
import { BLANK, PRINTED } from './printed.ts'
import { agendaLinesSchema, mastheadSchema } from './first-page-schema.ts'
import { kindCitationsSchema, kindsSchema, purposesSchema } from './kinds-schema.ts'
import { citationsSchema, provisionsSchema } from './provisions-schema.ts'
import { regularExpression } from './regular-expression.ts'
import { spanSchema } from './span-schema.ts'
import { timesSchema } from './times-schema.ts'
import { usualTitlesSchema } from './usual-titles-schema.ts'
import { typographySchema } from './typography-schema.ts'
import { wrongFormsSchema } from './wrong-forms-schema.ts'

/** A Handlebars expression in words of the language; its names are those of the convention that it belongs to. */
const pattern = z.string().regex(PRINTED, BLANK)

/** Named forms of one convention; `default` is used where an expression names none. */
const forms = <T extends z.ZodType>(value: T) => z.object({ default: value }).catchall(value)

/** Words that are printed: what can be seen on paper. */
const word = z.string().regex(PRINTED, BLANK)

/** What is printed for numbers beyond a list, by the numbers: `30`, `21-29`, or several with commas; see `number-words.ts`. */
const numberRules = z.record(z.string(), word)

const oneToTwelve = z.array(word).length(12)

const spoken = z.strictObject({ begins: word, ends: word })

const face = z.strictObject({
  /** A family of `fonts/`. */
  family: z.string(),
  /** Characters that the face is used for, as CSS writes a unicode-range; all that it has, when left out. */
  range: z
    .string()
    .regex(/^U\+[0-9A-F?]{1,6}(-[0-9A-F]{1,6})?(, *U\+[0-9A-F?]{1,6}(-[0-9A-F]{1,6})?)*$/i, 'characters as U+0020-007E, U+00A0')
    .optional(),
  /** Its size as a multiple of that of the Latin face beside it, where the two look unequal at one size. */
  scale: z.number().positive().optional(),
})

/**
 * Words and conventions that a language uses in every session: `data/languages/<code>.yaml`. No word of any language
 * stands in the program or in a template; what a paper needs and this file lacks is an error, never another language's word.
 */
export const languageSchema = z.strictObject({
  name: word.describe('the language in itself'),
  'english-name': word.describe('the language in English, as the masthead names it'),
  tag: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a tag is made of parts with hyphens between them, as en-GB')
    .describe('BCP 47 tag for PDF, Word and HTML'),
  direction: z.enum(['ltr', 'rtl']),
  'job-letter': z.string().length(1).describe('letter of the language in a job number (six, by the English names)'),
  words: z.strictObject({
    'united-nations': word,
    'provisional-agenda': word,
    annotations: word,
    documentation: word,
    annex: word,
    'proposed-organization-of-work': word,
    'date-and-time': word,
    date: word.optional().describe('over the days of a timetable without hours'),
    plenary: word,
    'parallel-meetings': word,
    continued: word,
    'to-be-decided': word.optional().describe('in a timetable that says so'),
    draft: word,
    'working-translation': word,
  }),
  changes: z
    .record(z.string(), word)
    .describe('what a paper is called under its title that changes another, by the letters of its symbol: Add, Corr'),
  corrigendum: z
    .strictObject({
      joint: z.string().describe('between the parts of a place'),
      title: word.describe('where a correction stands in the title of the paper or of an item'),
      paragraph: pattern.describe('names: number'),
      line: pattern.describe('names: number'),
      lines: pattern.describe('names: from, to'),
      replace: pattern.describe('names: was, reads'),
      delete: pattern.describe('names: was'),
      insert: pattern.describe('names: reads'),
    })
    .describe('the places and the wordings of corrections'),
  redline: z.strictObject({
    note: pattern.describe('what a redline says of itself on every page; names: date, author'),
    inserted: spoken.describe('heard by who does not see the lines under inserted words'),
    deleted: spoken.describe('heard by who does not see the lines through deleted words'),
  }),
  'alternate-texts': z
    .strictObject({
      emblem: word,
      'bar-code': pattern.describe('names: number'),
      'qr-code': pattern.describe('names: address'),
    })
    .describe('what pictures say to readers who do not see them'),
  masthead: mastheadSchema,
  reissued: pattern.describe('note of a paper that is issued again for technical reasons; names: date'),
  session: pattern.describe('line of the title block; names: ordinal'),
  'dates-and-place': pattern.describe('line of the title block; names: span, place'),
  gathering: gatheringSchema
    .optional()
    .describe('a session that is held in parts, that is a meeting or a conference, or of several places'),
  'agenda-lines': agendaLinesSchema.optional(),
  'note-joint': z.string().optional().describe('between the marks of two notes at one place, where not a comma and a blank'),
  months: oneToTwelve,
  'month-forms': z
    .record(z.string(), oneToTwelve)
    .optional()
    .describe('other cases of their names, by which a typed month is known; months-of-year prints those of its forms'),
  weekdays: z.array(word).length(7).describe('from Monday'),
  'weekday-forms': z
    .record(z.string(), z.array(word).length(7))
    .optional()
    .describe(
      'other cases of their names, with a preposition where that changes: the form of dates with the same name prints them',
    ),
  'first-day': word.optional().describe('how the first day of a month is written, where not in digits alone'),
  dates: forms(pattern).describe('names: day, month, year, weekday, and Weekday with a capital'),
  'months-of-year': forms(pattern).describe('a month of a year; names: month, year'),
  spans: forms(spanSchema).describe('names: from-day, from-month, from-year, to-day, to-month, to-year'),
  times: timesSchema,
  ordinals: z.strictObject({
    session: forms(z.array(word)).describe('of the sessions of the organ, from the first'),
    meeting: forms(z.array(word)).describe('of the meetings of a working group, from the first'),
  }),
  numbers: z.record(z.string(), z.array(word)).describe('numbers in words, from one; digits are used where no form is named'),
  beyond: z
    .strictObject({
      session: z.record(z.string(), numberRules).optional(),
      meeting: z.record(z.string(), numberRules).optional(),
      numbers: z.record(z.string(), numberRules).optional(),
    })
    .optional()
    .describe('how ordinals and numbers beyond those lists are put together'),
  counted: z
    .strictObject({
      session: regularExpression(false),
      meeting: regularExpression(false),
      meetings: regularExpression(false),
      days: regularExpression(false),
      weeks: regularExpression(false),
      'working-days': regularExpression(false),
      minutes: regularExpression(false),
      years: regularExpression(false),
      item: regularExpression(false)
        .optional()
        .describe('what follows a reference to an item, where the language says the same of a paragraph'),
    })
    .describe(
      'regular expressions of the words beside an ordinal of a session or meeting, and beside numbers by their names in the facts',
    ),
  citations: citationsSchema,
  provisions: provisionsSchema.optional(),
  kinds: kindsSchema.optional(),
  'kind-citations': kindCitationsSchema.optional(),
  purposes: purposesSchema.optional(),
  'symbol-lists': z
    .strictObject({ joints: z.array(word).min(1), to: z.array(word).min(1) })
    .describe('what stands between symbols of which only the first is whole: those that are all named, and the ends of a run'),
  marks: z.array(markSchema).length(2).describe('of an item and of a sub-item'),
  'further-marks': z
    .record(z.string(), markSchema)
    .optional()
    .describe('of what else a body may count by, by their notations: (i), I., A.'),
  'numbered-annex': markSchema.optional().describe('label of an annex where there are several'),
  'usual-titles': usualTitlesSchema.optional().describe('with which a new paper begins'),
  'documents-table': documentsTableSchema.optional().describe('the list of all documents as an annex'),
  'item-statuses': itemStatusesSchema.optional().describe('title of an item that is not taken up'),
  'mark-joint': z.string().default('').describe('between the number of an item and the mark of its sub-item in a reference'),
  reference: forms(pattern).describe('of an item elsewhere in the text; names: mark'),
  'document-entry': pattern.describe('a line of a documentation list; names: title, symbol'),
  timetable: z.strictObject({
    day: z.string().describe('the form of dates that heads a day'),
    number: pattern.optional().describe('heads a day whose date is not known; names: number'),
    entry: pattern.describe('names: reference, title'),
    continued: pattern.describe('names: entry, continued'),
  }),
  list: listSchema.describe('what stands at the end of each line of the agenda'),
  quotation: z
    .strictObject({
      opens: z.string(),
      closes: z.string(),
      'goes-on': z
        .string()
        .optional()
        .describe(
          'in the place of what closes, after a paragraph that another of the quotation follows; each is closed without it',
        ),
      inner: z.strictObject({ opens: z.string(), closes: z.string() }),
    })
    .describe('marks of a quotation, and of one within another'),
  typography: typographySchema.describe('which marks and blanks a text has'),
  'wrong-forms': wrongFormsSchema.optional().describe('words that have another form beside their neighbours'),
  alphabet: z
    .strictObject({
      letters: regularExpression(true).describe('regular expression of one letter of the language'),
      'foreign-words': regularExpression(true).describe('regular expression of a word in other letters that may stand in a text'),
      signs: z.string().describe('every character that may stand beside letters, digits and blanks'),
    })
    .describe('what belongs to a text in the language'),
  'keep-together': z.array(regularExpression(false)).describe('regular expressions of what never breaks over a line'),
  hyphenation: z
    .string()
    .regex(/^[a-z-]+$/)
    .optional()
    .describe('name of the TeX patterns by which words are divided at line ends; they stay whole without it'),
  'body-size': z.number().positive().optional().describe('size of the text in points, where not that of Latin type'),
  leading: z.number().positive().optional().describe('distance of lines as a multiple of what Latin type wants'),
  'latin-words': z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language as BCP 47 names it, such as en')
    .optional()
    .describe(
      'the language that words in Latin letters are in, where it is not that of the version; readers aloud then change their voice',
    ),
  'spaced-scripts': z.boolean().describe('whether the writers part Han from Latin and digits by a quarter of an em'),
  faces: z.array(face).min(1).describe('PDF faces in the order in which a character looks for its own'),
  'word-fonts': z.strictObject({
    latin: z.string(),
    'east-asian': z.string(),
    complex: z.string(),
    'complex-scale': z.number().positive().optional().describe('size of right-to-left text as a multiple of that of Latin text'),
  }),
})

export type LanguageData = z.infer<typeof languageSchema>

/** A language with its code, which is the name of its file. */
export interface Language extends Omit<LanguageData, 'marks'> {
  /** Of items of the agenda, by depth. */
  readonly marks: readonly Mark[]
  /** Marks of what else is counted, by depth, as the body of a session counts. */
  readonly 'counted-as'?: Readonly<Record<Exclude<MarkFamily, 'items'>, readonly Mark[]>>
  /** The file, for what is found wrong in it later; absent where a language is made for a test. */
  readonly source?: YamlSource
  /** Whether the file is the one that came with the program, in which nothing was found when that was put into one file. */
  readonly isOfProgram?: boolean
  readonly code: string
}
