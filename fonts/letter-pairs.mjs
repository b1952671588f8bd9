// What a face does with letters that are set one after the other, worked out beforehand by fontkit, so that nothing need be shaped where the
// answer is known: src/writers/fonts/face/ reads it. Which letters are told, and why pairs are enough, stands at `pairsOf`.

/** Scripts by their names in OpenType and in Unicode. */
const SCRIPTS = { latn: 'Latin', cyrl: 'Cyrillic', hani: 'Han', zzzz: 'Common' }

/** Blocks of Unicode whose signs stand among words: from the first to the last character. */
const COMMON = [
  [0x20, 0xff],
  [0x2000, 0x206f],
  [0x20a0, 0x214f],
  [0x3000, 0x303f],
  [0xff00, 0xffef],
]

/** The features that fontkit uses where it is asked for none, in these scripts. */
const FEATURES = ['ccmp', 'locl', 'rlig', 'mark', 'mkmk', 'calt', 'clig', 'liga', 'rclt', 'curs', 'kern']

/**
 * For each script asked for, and for texts that have none: the letters that stand for themselves, as [first, last, first, last, …]; how much nearer or
 * farther the second of a pair stands, in units of the face, with all pairs of that measure in one string; and the pairs that have to be shaped.
 *
 * A text of such letters is known by its pairs, because no rule of these features looks farther: this fails where one does. Marks, invisible
 * characters, and the fraction slash, which asks for features of its own, are no such letters.
 */
export function pairsOf(font, asked) {
  const scripts = [...asked, 'zzzz']
  const common = lettersOf(font, 'zzzz').filter((letter) => scripts.every((script) => standsForItself(font, letter, script)))
  const told = scripts.map((script) => {
    const own = script === 'zzzz' ? [] : lettersOf(font, script).filter((letter) => standsForItself(font, letter, script))
    const letters = [...common, ...own]
    const measured = measures(font, script, letters)
    assertPairsAreEnough(font, script, letters, measured.shaped)
    return [script, { letters: ranges(letters), ...measured }]
  })
  return { checksum: font.head.checkSumAdjustment, scripts: Object.fromEntries(told) }
}

/** The letters of a script that a face has, in the basic plane. */
function lettersOf(font, script) {
  const isOfScript = new RegExp(`\\p{Script=${SCRIPTS[script]}}`, 'u')
  return font.characterSet
    .filter((point) => point < 0x10000 && isOfScript.test(String.fromCharCode(point)))
    .filter((point) => script !== 'zzzz' || COMMON.some(([first, last]) => first <= point && point <= last))
    .filter((point) => !/[\p{M}\p{C}\p{Default_Ignorable_Code_Point}\u2044]/u.test(String.fromCharCode(point)))
    .sort((a, b) => a - b)
}

const isPlain = ({ xOffset, yOffset, yAdvance }) => xOffset === 0 && yOffset === 0 && yAdvance === 0

function standsForItself(font, point, script) {
  const { glyphs, positions } = font.layout(String.fromCharCode(point), script)
  const { id, advanceWidth } = font.glyphForCodePoint(point)
  return id !== 0 && glyphs.length === 1 && glyphs[0].id === id && isPlain(positions[0]) && positions[0].xAdvance === advanceWidth
}

/** Measures between the letters that any rule names; the others are all alike, and one of them is tried in their place. */
function measures(font, script, letters) {
  const named = namedIn(lookupsOf(font, script))
  const isNamed = (point) => named.has(font.glyphForCodePoint(point).id)
  const other = letters.find((point) => !isNamed(point))
  const tried = letters.filter((point) => isNamed(point) || point === other)
  const kerning = {}
  let shaped = ''
  for (const first of tried)
    for (const second of tried) {
      const pair = String.fromCharCode(first, second)
      const { glyphs, positions } = font.layout(pair, script)
      const known = [first, second].map((point) => font.glyphForCodePoint(point))
      const isKnown =
        glyphs.length === 2 &&
        positions.every(isPlain) &&
        glyphs.every(({ id }, index) => id === known[index].id) &&
        positions[1].xAdvance === known[1].advanceWidth
      const measure = isKnown ? positions[0].xAdvance - known[0].advanceWidth : 0
      if (isKnown && measure === 0) continue
      if (first === other || second === other) throw new Error(`${font.postscriptName}: a letter that no rule names is moved`)
      if (isKnown) kerning[measure] = (kerning[measure] ?? '') + pair
      else shaped += pair
    }
  return { kerning, shaped }
}

/** The lookups that a script uses, those of an extension as what they extend, each with its table. */
function lookupsOf(font, script) {
  return [font.GSUB, font.GPOS].flatMap((table) => {
    const entry = [script, 'DFLT', 'dflt', 'latn'].map((tag) => table?.scriptList.find((one) => one.tag === tag)).find(Boolean)
    const features = (entry?.script.defaultLangSys?.featureIndexes ?? []).map((index) => table.featureList[index])
    const indexes = features.filter(({ tag }) => FEATURES.includes(tag)).flatMap(({ feature }) => feature.lookupListIndexes)
    return [...new Set(indexes)].flatMap((index) => {
      const { lookupType, subTables, flags } = table.lookupList.get(index)
      const isExtension = lookupType === (table === font.GSUB ? 7 : 9)
      const inner = isExtension ? subTables.map((one) => one.extension) : subTables
      return inner.map((rules, at) => ({
        kind: `${table === font.GSUB ? 'GSUB' : 'GPOS'} ${isExtension ? subTables[at].lookupType : lookupType}`,
        flags: flags.flags,
        rules,
      }))
    })
  })
}

const glyphsIn = ({ version, glyphs, rangeRecords }) =>
  version === 1
    ? glyphs
    : rangeRecords.flatMap(({ start, end }) => Array.from({ length: end - start + 1 }, (_, index) => start + index))

/** Glyphs in a class other than that of all others. */
const classedIn = ({ version, startGlyph, classValueArray, classRangeRecord }) =>
  version === 1
    ? classValueArray.flatMap((one, index) => (one === 0 ? [] : [startGlyph + index]))
    : classRangeRecord.flatMap(({ start, end, class: one }) =>
        one === 0 ? [] : Array.from({ length: end - start + 1 }, (_, index) => start + index),
      )

/** All glyphs that rules name. */
function namedIn(lookups) {
  const named = new Set()
  for (const { kind, rules } of lookups) {
    const add = (glyphs) => glyphs.forEach((glyph) => named.add(glyph))
    if (rules.coverage) add(glyphsIn(rules.coverage))
    for (const coverage of coveragesIn(rules)) add(glyphsIn(coverage))
    if (kind === 'GPOS 2' && rules.version === 1)
      for (let index = 0; index < rules.pairSets.length; index++)
        add(rules.pairSets.get(index).map(({ secondGlyph }) => secondGlyph))
    if (kind === 'GPOS 2' && rules.version === 2) add([...classedIn(rules.classDef1), ...classedIn(rules.classDef2)])
    if (kind === 'GSUB 4') add(ligaturesIn(rules).flat())
  }
  return named
}

const coveragesIn = ({ backtrackCoverage = [], inputCoverage = [], lookaheadCoverage = [] }) => [
  ...backtrackCoverage,
  ...inputCoverage,
  ...lookaheadCoverage,
]

/** The glyphs of each ligature, in their order. */
function ligaturesIn({ coverage, ligatureSets }) {
  return glyphsIn(coverage).flatMap((first, index) => ligatureSets.get(index).map(({ components }) => [first, ...components]))
}

/**
 * A rule that may be met by letters of which no two are a pair that is shaped anyway, or by two that do not stand side by side, would not be
 * seen in pairs.
 */
function assertPairsAreEnough(font, script, letters, shaped) {
  const glyphOf = new Map(letters.map((point) => [String.fromCharCode(point), font.glyphForCodePoint(point).id]))
  const set = new Set(glyphOf.values())
  const pairs = new Set(shaped.match(/../gsu)?.map((pair) => Array.from(pair, (one) => glyphOf.get(one)).join()))
  const isMet = (glyphs) => glyphs.some((glyph) => set.has(glyph))
  for (const { kind, flags, rules } of lookupsOf(font, script)) {
    const isPair = /^(?:GSUB [123]|GPOS [12])$/.test(kind)
    const isOfMarks = /^GPOS [456]$/.test(kind) && !isMet(glyphsIn(rules.markCoverage ?? rules.mark1Coverage))
    const isShaped =
      kind === 'GSUB 4' &&
      ligaturesIn(rules).every((parts) => pairs.has(parts.slice(0, 2).join()) || !parts.every((one) => set.has(one)))
    const asked = [...(rules.coverage ? [rules.coverage] : []), ...coveragesIn(rules)]
    const isOutside = asked.some((coverage) => !isMet(glyphsIn(coverage)))
    if (!isPair && !isOfMarks && !isShaped && !isOutside)
      throw new Error(`${font.postscriptName}, ${script}: ${kind} looks farther than pairs`)
    if (isPair && (flags?.ignoreBaseGlyphs || flags?.ignoreLigatures))
      throw new Error(`${font.postscriptName}, ${script}: ${kind} passes over letters`)
  }
}

/** Runs of code points as [first, last, first, last, …]. */
export function ranges(points) {
  const result = []
  for (const point of [...points].sort((a, b) => a - b)) {
    if (result.at(-1) === point - 1) result[result.length - 1] = point
    else result.push(point, point)
  }
  return result
}
