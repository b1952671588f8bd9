/*
 * How much papers takes. A paper of one session is far below every one of these; what is beyond was not written by a person, or not for
 * papers, and is refused with a finding that says what is too much and how much may be. None changes what is made of sound data.
 */

/** Bytes of a file of data. The longest of the first session has 50 KB; forty times sixteen such sessions in one file are still read. */
export const FILE_BYTES = 4 * 1024 * 1024

/** Code units of one text, and of one line of a file: ten printed pages in one paragraph. Lines of a paragraph are broken at leisure. */
export const TEXT_LENGTH = 20_000

/** Code units of an expression in which parentheses stand: none of ours has any, and the time to read them grows with the square of their depth. */
export const EXPRESSION_LENGTH = 200

/** Maps and lists within one another. Data have eight; the reader of YAML and the schema go down one call a level. */
export const DEPTH = 64

/** Values of a file, each alias counted as all that it stands for: as many as a file of the greatest size would sensibly hold. */
export const VALUES = 200_000

/** Values of a file that YAML cannot read and that are told of one by one: each costs another reading of the file. */
export const MASKED_VALUES = 20

/** Findings of a file that a report for people shows; the others are counted. */
export const SHOWN_FINDINGS = 100

/** Code units of a message in a report; what it quotes may be as long as a text. */
export const MESSAGE_LENGTH = 300

/** Code units of a help in a report: it may hold the lines that are to be added. */
export const HELP_LENGTH = 800

/** Code units of a name that is compared with the known ones, to say which was meant: the time grows with the square of it. */
export const NAME_LENGTH = 80

/** Patterns of the symbols of one body: each is looked for in every text. */
export const PATTERNS = 40

/** Names that are looked for among the known ones in one list: the time grows with names times known ones. */
export const SUGGESTIONS = 100

/** The greatest number of anything that is counted: sessions, meetings, days before the opening, minutes. */
export const COUNT = 9_999

/** Days, weeks or working days from a deadline to the opening: working days are counted one by one. */
export const DAYS_BEFORE = 1000

/** The years in which a session can be held: those that a document symbol can have. */
export const FIRST_YEAR = 1900
export const LAST_YEAR = 2099

/** Lines and curves of a drawing: the emblem of the United Nations has two thousand. */
export const DRAWING_SEGMENTS = 20_000

/** Code units of a regular expression in the data of a language. */
export const PATTERN_LENGTH = 1000

/** How often a part of a regular expression is repeated at most: longer than any word or number of a text. */
export const REPETITIONS = 200
