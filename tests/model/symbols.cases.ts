/** Symbols of every form. */
export const VALID = [
  'CTOC/COP/2016/9',
  'CTOC/COP/2016/14',
  'CTOC/COP/2016/CRP.1',
  'CTOC/COP/2016/L.3',
  'CTOC/COP/2008/INF/1',
  'CTOC/COP/WG.4/2010/2',
  'CTOC/COP/WG.4/2010/L.1',
  'CTOC/COP/WG.5/2011/2/Rev.1',
  'CTOC/COP/2016/1/Add.1',
  'CTOC/COP/2016/1/Add.1/Rev.2',
  'CTOC/COP/2006/7/Rev.1',
  'CTOC/COP/2016/3/Corr.1',
  'CTOC/COP/2004/6*',
  'CTOC/COP/2016/L.1**',
  'CTOC/COP/2016/CRP.1/Add.12*',
]

/** A text, and what stands in it that looks like a symbol: written with what it means, `?` where that cannot be told. */
export const MALFORMED: readonly (readonly [text: string, written: string, meant: string])[] = [
  // blanks
  ['见 CTOC/COP/2016 /9。', 'CTOC/COP/2016 /9', 'CTOC/COP/2016/9'],
  ['CTOC/ COP/2016/9', 'CTOC/ COP/2016/9', 'CTOC/COP/2016/9'],
  ['CTOC/COP/2016/ 9', 'CTOC/COP/2016/ 9', 'CTOC/COP/2016/9'],
  ['CTOC/COP 2016/9', 'CTOC/COP 2016/9', 'CTOC/COP/2016/9'],
  ['CTOC/COP/2016 9', 'CTOC/COP/2016 9', 'CTOC/COP/2016/9'],
  ['（CTOC/COP/2016/CRP. 1）', 'CTOC/COP/2016/CRP. 1', 'CTOC/COP/2016/CRP.1'],
  ['CTOC/COP/2016/CRP 1 and', 'CTOC/COP/2016/CRP 1', 'CTOC/COP/2016/CRP.1'],
  ['CTOC/COP/2016/9 /Rev.1', 'CTOC/COP/2016/9 /Rev.1', 'CTOC/COP/2016/9/Rev.1'],
  ['CTOC/COP/2016/9 Rev.1', 'CTOC/COP/2016/9 Rev.1', 'CTOC/COP/2016/9/Rev.1'],
  ['CTOC/COP/2016\u00a0/9', 'CTOC/COP/2016\u00a0/9', 'CTOC/COP/2016/9'],
  ['CTOC/COP/\u200e2016/9', 'CTOC/COP/\u200e2016/9', 'CTOC/COP/2016/9'],
  // case
  ['ctoc/cop/2016/9', 'ctoc/cop/2016/9', 'CTOC/COP/2016/9'],
  ['Ctoc/Cop/2016/9', 'Ctoc/Cop/2016/9', 'CTOC/COP/2016/9'],
  ['CTOC/COP/2016/crp.1', 'CTOC/COP/2016/crp.1', 'CTOC/COP/2016/CRP.1'],
  ['CTOC/COP/2016/9/REV.1', 'CTOC/COP/2016/9/REV.1', 'CTOC/COP/2016/9/Rev.1'],
  ['CTOC/COP/2016/9/rev.1', 'CTOC/COP/2016/9/rev.1', 'CTOC/COP/2016/9/Rev.1'],
  ['CTOC/COP/wg.4/2010/2', 'CTOC/COP/wg.4/2010/2', 'CTOC/COP/WG.4/2010/2'],
  // dashes and slashes
  ['CTOC-COP-2016-9', 'CTOC-COP-2016-9', 'CTOC/COP/2016/9'],
  ['CTOC-COP-2016-9.pdf', 'CTOC-COP-2016-9', 'CTOC/COP/2016/9'],
  ['CTOC/COP/2016-9', 'CTOC/COP/2016-9', 'CTOC/COP/2016/9'],
  ['CTOC/COP–2016–9', 'CTOC/COP–2016–9', 'CTOC/COP/2016/9'],
  ['CTOC\\COP\\2016\\9', 'CTOC\\COP\\2016\\9', 'CTOC/COP/2016/9'],
  ['CTOC_COP_2016_9', 'CTOC_COP_2016_9', 'CTOC/COP/2016/9'],
  ['CTOC|COP|2016|9', 'CTOC|COP|2016|9', 'CTOC/COP/2016/9'],
  ['CTOC.COP.2016.9', 'CTOC.COP.2016.9', 'CTOC/COP/2016/9'],
  ['CTOC/COP2016/9', 'CTOC/COP2016/9', 'CTOC/COP/2016/9'],
  ['CTOC//COP/2016/9', 'CTOC//COP/2016/9', 'CTOC/COP/2016/9'],
  ['CTOC/COP/2016//9', 'CTOC/COP/2016//9', 'CTOC/COP/2016/9'],
  ['CTOC/COP/2016/9/', 'CTOC/COP/2016/9/', 'CTOC/COP/2016/9'],
  ['CTOC∕COP∕2016∕9', 'CTOC∕COP∕2016∕9', 'CTOC/COP/2016/9'],
  // full width
  ['ＣＴＯＣ／ＣＯＰ／２０１６／９', 'ＣＴＯＣ／ＣＯＰ／２０１６／９', 'CTOC/COP/2016/9'],
  ['CTOC／COP／2016／9，第一章', 'CTOC／COP／2016／9', 'CTOC/COP/2016/9'],
  ['CTOC/COP/2016/１０', 'CTOC/COP/2016/１０', 'CTOC/COP/2016/10'],
  ['CTOC/COP/2016/1０', 'CTOC/COP/2016/1０', 'CTOC/COP/2016/10'],
  ['CTOC/COP/2016/CRP．1', 'CTOC/COP/2016/CRP．1', 'CTOC/COP/2016/CRP.1'],
  ['CTOC/COP/2016/CRP。1', 'CTOC/COP/2016/CRP。1', 'CTOC/COP/2016/CRP.1'],
  ['CTOC/COP/٢٠١٦/٩', 'CTOC/COP/٢٠١٦/٩', 'CTOC/COP/2016/9'],
  // parts missing
  ['CTOC/2016/9', 'CTOC/2016/9', 'CTOC/COP/2016/9'],
  ['COP/2016/9', 'COP/2016/9', 'CTOC/COP/2016/9'],
  ['CTOC/COP/9', 'CTOC/COP/9', '?'],
  ['CTOC/COP/2016', 'CTOC/COP/2016', '?'],
  ['CTOC/COP/2016/', 'CTOC/COP/2016/', '?'],
  ['（CTOC/COP/2016/CRP.）', 'CTOC/COP/2016/CRP', '?'],
  ['CTOC/COP/CRP.1', 'CTOC/COP/CRP.1', '?'],
  ['CTOC/COP/2016CRP.1', 'CTOC/COP/2016CRP.1', '?'],
  ['CTOC/COP/16/9', 'CTOC/COP/16/9', 'CTOC/COP/2016/9'],
  ['CTOC/COP/98/2', 'CTOC/COP/98/2', 'CTOC/COP/1998/2'],
  // letters for digits and digits for letters
  ['CTOC/COP/2O16/9', 'CTOC/COP/2O16/9', 'CTOC/COP/2016/9'],
  ['CTOC/COP/2016/1O', 'CTOC/COP/2016/1O', 'CTOC/COP/2016/10'],
  ['CTOC/COP/2016/1o', 'CTOC/COP/2016/1o', 'CTOC/COP/2016/10'],
  ['CTOC/COP/20l6/9', 'CTOC/COP/20l6/9', 'CTOC/COP/2016/9'],
  ['CTOC/COP/2016/l', 'CTOC/COP/2016/l', 'CTOC/COP/2016/1'],
  ['CTOC/COP/2016/l3', 'CTOC/COP/2016/l3', 'CTOC/COP/2016/13'],
  ['CTOC/COP/2016/I0', 'CTOC/COP/2016/I0', 'CTOC/COP/2016/10'],
  ['CT0C/C0P/2016/9', 'CT0C/C0P/2016/9', 'CTOC/COP/2016/9'],
  ['CTOC/COP/2016/09', 'CTOC/COP/2016/09', 'CTOC/COP/2016/9'],
  ['CTOC/COP/2016/CRP.l', 'CTOC/COP/2016/CRP.l', 'CTOC/COP/2016/CRP.1'],
  // dots and letters of series and changes
  ['CTOC/COP/2016/9/Rev1', 'CTOC/COP/2016/9/Rev1', 'CTOC/COP/2016/9/Rev.1'],
  ['CTOC/COP/2016/CRP1', 'CTOC/COP/2016/CRP1', 'CTOC/COP/2016/CRP.1'],
  ['CTOC/COP/2016/L3', 'CTOC/COP/2016/L3', 'CTOC/COP/2016/L.3'],
  ['CTOC/COP/2016/CRP/1', 'CTOC/COP/2016/CRP/1', 'CTOC/COP/2016/CRP.1'],
  ['CTOC/COP/2008/INF.1', 'CTOC/COP/2008/INF.1', 'CTOC/COP/2008/INF/1'],
  ['CTOC/COP/WG4/2010/2', 'CTOC/COP/WG4/2010/2', 'CTOC/COP/WG.4/2010/2'],
  ['CTOC/COP/2016/9/Rvs.1', 'CTOC/COP/2016/9/Rvs.1', 'CTOC/COP/2016/9/Rev.1'],
  ['CTOC/COP/2016/9/Xyzzy.1', 'CTOC/COP/2016/9/Xyzzy.1', '?'],
  ['CTOC/COP/2016/CPR.1', 'CTOC/COP/2016/CPR.1', 'CTOC/COP/2016/CRP.1'],
  ['CTOC/COP/2016/9/10', 'CTOC/COP/2016/9/10', '?'],
  ['CTOC/COP/2016/9a', 'CTOC/COP/2016/9a', '?'],
  ['CTOC/COP/2016/9.1', 'CTOC/COP/2016/9.1', '?'],
  ['CTOC/COP/20166/9', 'CTOC/COP/20166/9', '?'],
  // other scripts
  ['СТОС/СОР/2016/9', 'СТОС/СОР/2016/9', 'CTOC/COP/2016/9'],
  ['(CTOC/СOP/2016/9)', 'CTOC/СOP/2016/9', 'CTOC/COP/2016/9'],
  ['СТОС/СОР/2016/СRР.1', 'СТОС/СОР/2016/СRР.1', 'CTOC/COP/2016/CRP.1'],
  ['CTΟC/CΟP/2016/9', 'CTΟC/CΟP/2016/9', 'CTOC/COP/2016/9'],
  // the organ misspelt
  ['CTC/COP/2016/9', 'CTC/COP/2016/9', 'CTOC/COP/2016/9'],
  ['CTOC/CPO/2016/9', 'CTOC/CPO/2016/9', 'CTOC/COP/2016/9'],
  ['CTOC/COPP/2016/9', 'CTOC/COPP/2016/9', 'CTOC/COP/2016/9'],
  ['CTOCCOP/2016/9', 'CTOCCOP/2016/9', 'CTOC/COP/2016/9'],
]

/** A text, and the symbols in it, which end where the rest of the text begins. */
export const EMBEDDED: readonly (readonly [text: string, ...symbols: string[]])[] = [
  ['议程（CTOC/COP/2014/13，第一章 B 节）。', 'CTOC/COP/2014/13'],
  ['CTOC/COP/2016/9 and 10', 'CTOC/COP/2016/9'],
  ['See CTOC/COP/2016/9.', 'CTOC/COP/2016/9'],
  ['See CTOC/COP/2016/9. Add to this', 'CTOC/COP/2016/9'],
  ['CTOC/COP/2016/9-11', 'CTOC/COP/2016/9'],
  ['CTOC/COP/2016/9–11', 'CTOC/COP/2016/9'],
  ['CTOC/COP/2016/9 – 2016 年', 'CTOC/COP/2016/9'],
  ['(CTOC/COP/2016/9)', 'CTOC/COP/2016/9'],
  ['会议室文件CTOC/COP/2010/CRP.7列明', 'CTOC/COP/2010/CRP.7'],
  ['CTOC/COP/2016/5、CTOC/COP/2016/6和CTOC/COP/2016/7。', 'CTOC/COP/2016/5', 'CTOC/COP/2016/6', 'CTOC/COP/2016/7'],
  ['CTOC/COP/2016/1، CTOC/COP/2016/2؛', 'CTOC/COP/2016/1', 'CTOC/COP/2016/2'],
  ['CTOC/COP/2016/5/CTOC/COP/2016/6', 'CTOC/COP/2016/5', 'CTOC/COP/2016/6'],
  ['«CTOC/COP/2016/9 et Corr.1»', 'CTOC/COP/2016/9'],
  ['документCTOC/COP/2016/9', 'CTOC/COP/2016/9'],
  ['see undocs.org. CTOC/COP/2016/9', 'CTOC/COP/2016/9'],
  ['(www.unodc.org) CTOC/COP/2016/9', 'CTOC/COP/2016/9'],
  ['\u200fCTOC/COP/2016/9\u200f و', 'CTOC/COP/2016/9'],
  ['CTOC/COP/2016/9* Reissued', 'CTOC/COP/2016/9*'],
]

/** Prose of the six languages in which there is no symbol. */
export const PROSE = [
  'The CTOC, the COP and the CTOC/COP met; resolutions 6/3, 55/25 and decision 7/1 of 2014.',
  'CTOC COP 2016 and the CTOC/COP 2016 session, CTOC-COP-8, COP 21 – 2015/16, cop-2016, WG.4, CRP.1, L.3, Rev.1.',
  '缔约方会议在第 6/3 号决定和第 55/25 号决议中，COP 2016 年 10 月 17 日至 21 日（见 A/RES/55/25）。',
  'La Conférence des Parties (CTOC) a tenu sa huitième session en 2016/17 ; voir A/CONF.222/INF/1 et CAC/COSP/2015/10.',
  'La Conferencia de las Partes en la CTOC, de 2016/2017, decisión 7/1; véase E/CN.15/2016/9.',
  'Конференция сторон (КТОП) в 2016/17 году; сто сорок, СТОС и СОР; решение 7/1, E/CN.7/2019/1/Add.1.',
  'عقد مؤتمر الأطراف CTOC دورته الثامنة ٢٠١٦/٩ وفقا للمقرر 7/1',
  'https://www.unodc.org/unodc/en/treaties/CTOC/CTOC-COP-session8.html',
  // an address is one word, with or without its protocol
  'https://undocs.org/CTOC/COP/2016/9',
  '（www.unodc.org/documents/treaties/CTOC/COP/2016/99.pdf）。',
  'undocs.org/ru/CTOC/COP/2016/9, unodc.org/CTOC-COP-2016-9.pdf?x=CTOC/COP/2016/3',
]

/** The papers that are known where a short form could mean several. */
export const KNOWN = [1, 2, 3, 4, 5, 9, '3/Add.1', '3/Add.2', '3/Add.3', '4/Corr.1', '5/Rev.1', '5/Rev.1/Corr.1', 'CRP.1'].map(
  (paper) => `CTOC/COP/2016/${paper}`,
)

/**
 * A text of a language after the symbol `CTOC/COP/2016/3`, and the short forms in it with the ends of the symbols that they stand for; `?` before
 * one that is none as it is written. What a run leaves out stands before its end.
 */
export const SHORT: readonly (readonly [
  language: string,
  text: string,
  ...short: (readonly [written: string, ...papers: string[]])[],
])[] = [
  // the forms of the Editorial Manual
  ['en', ' and Add.1', ['Add.1', '3/Add.1']],
  ['en', ' and Add.7)', ['Add.7', '3/Add.7']],
  ['en', ', 4 and 5', ['4', '4'], ['5', '5']],
  ['en', ', Add.1 and 2, 4 and 99.', ['Add.1', '3/Add.1'], ['2', '3/Add.2'], ['4', '4'], ['99', '99']],
  ['en', ' and Add.1-3', ['Add.1', '3/Add.1'], ['3', '3/Add.2', '3/Add.3']],
  ['en', '/Add.1-3', ['3', '3/Add.2', '3/Add.3']],
  ['en', '/Add.1 and Add.2', ['Add.2', '3/Add.2']],
  ['en', ' and Add.1 to Add.3.', ['Add.1', '3/Add.1'], ['Add.3', '3/Add.2', '3/Add.3']],
  ['en', '-5', ['5', '4', '5']],
  ['en', ' to 5 (see', ['5', '4', '5']],
  ['en', ', 4 and Corr.1', ['4', '4'], ['Corr.1', '4/Corr.1']],
  ['en', ', 5/Rev.1'],
  ['en', ' and CRP.1, L.2 and INF/1', ['CRP.1', 'CRP.1'], ['L.2', 'L.2'], ['INF/1', 'INF/1']],
  ['en', ' and Add.1/Corr.1', ['Add.1/Corr.1', '3/Add.1/Corr.1']],
  ['en', ' and 4, Add.1, and CTOC/COP/2016/5/Rev.1 and Corr.1', ['4', '4'], ['Add.1', '4/Add.1'], ['Corr.1', '5/Rev.1/Corr.1']],
  // of other languages
  ['fr', ' et Add.1 à 3 ;', ['Add.1', '3/Add.1'], ['3', '3/Add.2', '3/Add.3']],
  ['es', ', 4 y 5.', ['4', '4'], ['5', '5']],
  ['ru', ' и Add.1, 4\u00a0и 5»', ['Add.1', '3/Add.1'], ['4', '4'], ['5', '5']],
  ['zh', '和Add.1、4及5）。', ['Add.1', '3/Add.1'], ['4', '4'], ['5', '5']],
  ['zh', '至5。', ['5', '4', '5']],
  ['ar', ' وAdd.1، 4 و 5.', ['Add.1', '3/Add.1'], ['4', '4'], ['5', '5']],
  // slips
  ['en', ' and add.1', ['?add.1', '3/Add.1']],
  ['fr', ' et Add 2.', ['?Add 2', '3/Add.2']],
  // what a number before a word counts is something else, unless there is such a paper
  ['en', ' and 5 are before it', ['5', '5']],
  ['en', ' and 17 other documents'],
  ['en', ', 4 October 2016'],
  ['en', ', 17-21 October'],
  ['en', ', 2016.'],
  ['en', ' and 4/2, 4.5 and 4%'],
  ['en', ', chap. I, paras. 4 and 5'],
  ['en', '. Add.1 is late'],
  ['en', ' y Add.1'],
  ['zh', '和2016年10月17日至21日'],
  ['ru', ' и 15 государств'],
  ['ar', ' و 30 دولة'],
]
