import type { SymbolPatterns } from '../../src/model/symbols/patterns.ts'

/** A symbol that was really issued: the pattern of its body, the run and the number that are read of it, and what follows it. */
export interface SymbolFormCase {
  readonly symbol: string
  readonly pattern: string
  readonly series: string
  readonly number: number
  /** The next corrigendum. */
  readonly next: string
  readonly kinds?: readonly string[]
  readonly folders?: readonly string[]
}

const row = (
  symbol: string,
  pattern: string,
  series: string,
  number: number,
  words: Pick<SymbolFormCase, 'kinds' | 'folders'> = {},
): SymbolFormCase => ({ symbol, pattern, series, number, next: `${symbol.replace(/\*+$/, '')}/Corr.1`, ...words })

const KINDS = { kinds: ['CRP', 'L', 'PV', 'SR', 'WP', 'NGO', 'PRST', 'R'] }
const FOLDERS = { folders: ['INF', 'NGO', 'PET'] }

/**
 * Forms of the symbols of many bodies. Sources: ST/LIB/SER.B/5/Rev.5 and the guides of the Dag Hammarskjöld Library and of depository
 * libraries to the symbols of documents, and the papers themselves.
 */
export const FORMS: readonly SymbolFormCase[] = [
  // General Assembly: sessions in arabic figures since 1976, before that resolutions with roman ones
  row('A/31/1', 'A/{session}/{number}', 'A/31/', 1),
  row('A/78/251', 'A/{session}/{number}', 'A/78/', 251),
  row('A/78/251/Rev.1', 'A/{session}/{number}', 'A/78/', 251),
  row('A/50/7/Add.15', 'A/{session}/{number}', 'A/50/', 7),
  row('A/100/12', 'A/{session}/{number}', 'A/100/', 12),
  row('A/520/Rev.20', 'A/{number}', 'A/', 520),
  row('A/RES/44/25', 'A/RES/{session}/{number}', 'A/RES/44/', 25),
  row('A/RES/S-13/2', 'A/RES/{session}/{number}', 'A/RES/S-13/', 2),
  row('A/RES/ES-8/2', 'A/RES/{session}/{number}', 'A/RES/ES-8/', 2),
  row('A/RES/491 (V)', 'A/RES/{number} ({roman})', 'A/RES/', 491),
  row('A/RES/3363 (XXX)', 'A/RES/{number} ({roman})', 'A/RES/', 3363),
  row('A/RES/3362 (S-VII)', 'A/RES/{number} ({roman})', 'A/RES/', 3362),
  row('A/RES/3367 A (XXX)', 'A/RES/{number} {letter} ({roman})', 'A/RES/', 3367),
  row('A/RES/3411 A and B (XXX)', 'A/RES/{number} {letter} ({roman})', 'A/RES/', 3411),
  row('A/RES/69/274 A', 'A/RES/{session}/{number} {letter}', 'A/RES/69/', 274),
  row('A/RES/70/93 A-B', 'A/RES/{session}/{number} {letter}', 'A/RES/70/', 93),
  row('A/65/6 (Sect. 16)', 'A/{session}/6 (Sect. {section})', 'A/65/6 (Sect. ', 16),
  row('A/65/6 (Sect. 16)/Add.1', 'A/{session}/6 (Sect. {section})', 'A/65/6 (Sect. ', 16),
  row('A/65/5 (Vol. II)', 'A/{session}/{number} (Vol. {roman})', 'A/65/', 5),
  row('A/55/PV.26', 'A/{session}/{kind}.{number}', 'A/55/PV.', 26, KINDS),
  row('A/80/L.12', 'A/{session}/{kind}.{number}', 'A/80/L.', 12, KINDS),
  row('A/C.3/78/L.60/Rev.1', 'A/C.{group}/{session}/{kind}.{number}', 'A/C.3/78/L.', 60, KINDS),
  row('A/C.2/80/L.35/Rev.1', 'A/C.{group}/{session}/{kind}.{number}', 'A/C.2/80/L.', 35, KINDS),
  row('A/CN.9/WG.III/WP.149', 'A/CN.9/WG.{group}/{kind}.{number}', 'A/CN.9/WG.III/WP.', 149, KINDS),
  row('A/CN.10/2022/1', 'A/CN.10/{year}/{number}', 'A/CN.10/2022/', 1),
  row('A/HRC/16/2', 'A/HRC/{session}/{number}', 'A/HRC/16/', 2),
  row('A/HRC/47/NGO/12', 'A/HRC/{session}/{folder}/{number}', 'A/HRC/47/NGO/', 12, FOLDERS),
  row('A/CONF.234/16', 'A/CONF.234/{number}', 'A/CONF.234/', 16),
  row('A/CONF.222/INF/1', 'A/CONF.222/{folder}/{number}', 'A/CONF.222/INF/', 1, FOLDERS),
  // Security Council: years since 1994, but after the number in resolutions
  row('S/1994/1', 'S/{year}/{number}', 'S/1994/', 1),
  row('S/RES/1440 (2002)', 'S/RES/{number} ({year})', 'S/RES/', 1440),
  row('S/RES/1019 (1995)', 'S/RES/{number} ({year})', 'S/RES/', 1019),
  row('S/PRST/2016/3', 'S/PRST/{year}/{number}', 'S/PRST/2016/', 3),
  row('S/PV.7610 (Resumption 1)', 'S/PV.{number} (Resumption {section})', 'S/PV.', 7610),
  // Economic and Social Council, its commissions and what they have under them
  row('E/1978/1', 'E/{year}/{number}', 'E/1978/', 1),
  row('E/CN.6/66/3', 'E/CN.6/{session}/{number}', 'E/CN.6/66/', 3),
  row('E/CN.15/2016/CRP.4', 'E/CN.15/{year}/{kind}.{number}', 'E/CN.15/2016/CRP.', 4, KINDS),
  row('E/CN.7/2019/1/Add.1', 'E/CN.7/{year}/{number}', 'E/CN.7/2019/', 1),
  row('E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1', 'E/CN.4/Sub.2/AC.2/{year}/{kind}.{number}', 'E/CN.4/Sub.2/AC.2/1987/WP.', 4, KINDS),
  row('E/ECE/1462', 'E/ECE/{number}', 'E/ECE/', 1462),
  row('ECE/TRANS/WP.1/163', 'ECE/TRANS/WP.{group}/{number}', 'ECE/TRANS/WP.1/', 163),
  row('E/ICEF/2019/P/L.3', 'E/ICEF/{year}/P/{kind}.{number}', 'E/ICEF/2019/P/L.', 3, KINDS),
  // Treaties and their bodies
  row('CAT/C/38/CRP.2/Add.4', 'CAT/C/{session}/{kind}.{number}', 'CAT/C/38/CRP.', 2, KINDS),
  row('CAT/C/SR.209', 'CAT/C/{kind}.{number}', 'CAT/C/SR.', 209, KINDS),
  row('CEDAW/C/1996/3', 'CEDAW/C/{year}/{number}', 'CEDAW/C/1996/', 3),
  row('TPNW/MSP/2022/INF/1', 'TPNW/MSP/{year}/{folder}/{number}', 'TPNW/MSP/2022/INF/', 1, FOLDERS),
  row('CTOC/COP/2004/6*', 'CTOC/COP/{year}/{number}', 'CTOC/COP/2004/', 6),
  row('CTOC/COP/WG.4/2010/2', 'CTOC/COP/WG.{group}/{year}/{number}', 'CTOC/COP/WG.4/2010/', 2),
  row('FCCC/SBI/2012/L.21', 'FCCC/SBI/{year}/{kind}.{number}', 'FCCC/SBI/2012/L.', 21, KINDS),
  row('FCCC/SBI/2002/13', 'FCCC/SBI/{year}/{number}', 'FCCC/SBI/2002/', 13),
  row('FCCC/CP/1996/2', 'FCCC/CP/{year}/{number}', 'FCCC/CP/1996/', 2),
  // Programmes, the Secretariat
  row('DP/2019/12', 'DP/{year}/{number}', 'DP/2019/', 12),
  row('TD/B/66/3', 'TD/B/{session}/{number}', 'TD/B/66/', 3),
  row('ST/AI/189/Add.3/Rev.2', 'ST/AI/{number}', 'ST/AI/', 189),
  row('ST/CS/SER.A/45', 'ST/CS/SER.A/{number}', 'ST/CS/SER.A/', 45),
  row('ST/LIB/SER.B/5/Rev.5', 'ST/LIB/SER.B/{number}', 'ST/LIB/SER.B/', 5),
]

export function patternsOf({ pattern, kinds = [], folders = [] }: SymbolFormCase, body = 'body'): SymbolPatterns {
  return { body, patterns: [pattern], kinds, folders, changes: ['Add', 'Amend', 'Corr', 'Rev'], unnumbered: ['Summary'] }
}

/** Slips of the hand: each makes of any symbol something that is none. */
export const SLIPS: Readonly<Record<string, (symbol: string) => string>> = {
  'a blank after the first slash': (symbol) => symbol.replace('/', '/ '),
  'small letters': (symbol) => symbol.toLowerCase(),
  'full-width slashes': (symbol) => symbol.replaceAll('/', '／'),
  'a slash too many': (symbol) => symbol.replace(/\/(?=[^/]*$)/, '//'),
  'a Cyrillic letter': (symbol) => symbol.replace(/[AESTCP]/, (letter) => 'АЕЅТСР'.charAt('AESTCP'.indexOf(letter))),
  'full-width figures': (symbol) => symbol.replace(/\d(?=\D*$)/, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
}

/** Sentences of the six languages with a symbol in them. */
export const SENTENCES: readonly ((symbol: string) => string)[] = [
  (symbol) => `见秘书处的说明（${symbol}），第一章。`,
  (symbol) => `The Committee took note of the report (${symbol}).`,
  (symbol) => `Voir le document ${symbol}, paragraphe 3 ; ainsi que la note.`,
  (symbol) => `См. документ ${symbol}.`,
  (symbol) => `Véase ${symbol}; además, la nota.`,
  (symbol) => `انظر الوثيقة ${symbol}، الفصل الأول.`,
]
