import type { XmlElement } from './xml-tree.ts'

const words = (text: string): string[] => text.trim().split(/\s+/)

const SIDES = words('top left start bottom right end insideH insideV tl2br tr2bl')

/**
 * In which order the schema of WordprocessingML wants the children of an element (ECMA-376-1, 17; the number of the clause beside each).
 * Words that share a place are joined by a bar. Names are without their prefix, which is w.
 */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  // 17.3.1.26
  pPr: words(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens
    kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing
    mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange`),
  // 17.3.2.28; the schema takes any order here, Word writes this one
  rPr: words(`ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
    snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
    eastAsianLayout specVanish oMath rPrChange`),
  // 17.3.1.38
  tabs: words('tab'),
  // 17.3.1.19
  numPr: words('ilvl numId ins'),
  // 17.4.38
  tbl: words('bookmarkStart|bookmarkEnd tblPr tblGrid tr'),
  // 17.4.60
  tblPr:
    words(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd
    tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange`),
  // 17.4.78
  tr: words('tblPrEx trPr tc'),
  // 17.4.82
  trPr: words(
    `cnfStyle|divId|gridBefore|gridAfter|wBefore|wAfter|cantSplit|trHeight|tblHeader|tblCellSpacing|jc|hidden ins del trPrChange`,
  ),
  // 17.4.70
  tcPr: words(`cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns cellDel
    cellMerge tcPrChange`),
  // 17.4.38, 17.4.66, 17.4.42, 17.4.68
  tblBorders: SIDES,
  tcBorders: SIDES,
  tblCellMar: SIDES,
  tcMar: SIDES,
  tblGrid: words('gridCol tblGridChange'),
  // 17.6.17
  sectPr:
    words(`headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt
    vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange`),
  // 17.15.1.78
  settings:
    words(`writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape
    printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData
    mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors
    hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter
    stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection
    autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone
    doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting
    bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery
    displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin
    doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter
    noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText
    doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace updateFields
    hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping
    doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary
    shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator`),
  // 17.11.12
  footnotePr: words('pos numFmt numStart numRestart footnote'),
  compat: words('doNotUseHTMLParagraphAutoSpacing compatSetting'),
  // 17.7.4.18, 17.7.5.1, 17.7.4.17
  styles: words('docDefaults latentStyles style'),
  docDefaults: words('rPrDefault pPrDefault'),
  rPrDefault: words('rPr'),
  pPrDefault: words('pPr'),
  style: words(`name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
    personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`),
  // 17.7.6.6
  tblStylePr: words('pPr rPr tblPr trPr tcPr'),
  // 17.9.17, 17.9.1, 17.9.6, 17.9.15, 17.9.8
  numbering: words('numPicBullet abstractNum num numIdMacAtCleanup'),
  abstractNum: words('nsid multiLevelType tmpl name styleLink numStyleLink lvl'),
  lvl: words('start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'),
  num: words('abstractNumId lvlOverride'),
  lvlOverride: words('startOverride lvl'),
}

/** What must be the first or the last of the children of an element whose other children may stand as the text wants it. */
const FIRST: Readonly<Record<string, string>> = { p: 'pPr', r: 'rPr', tc: 'tcPr' }
const LAST: Readonly<Record<string, string>> = { body: 'sectPr' }

/** Elements of which the children are text, or what stands in the text, in the order in which it is read. */
const FREE = words(
  'document body p r tc hdr ftr hyperlink fldSimple drawing ins del footnotes endnotes footnote endnote fonts font',
)

/** What stands out of its place in an element, in words; nothing when all is in order. */
export function outOfOrder({ name, children }: XmlElement): string | undefined {
  const own = bare(name)
  const names = children.map((child) => bare(child.name))
  if (own === undefined || names.length === 0) return undefined
  const first = FIRST[own]
  const last = LAST[own]
  if (first !== undefined && names.lastIndexOf(first) > 0) return `${own}: ${first} is not the first`
  if (last !== undefined && names.includes(last) && names.indexOf(last) < names.length - 1)
    return `${own}: ${last} is not the last`
  const order = ORDERS[own]
  if (!order) return FREE.includes(own) ? undefined : `${own}: its children have no order here`
  const places = names.map((child) => order.findIndex((entry) => child !== undefined && entry.split('|').includes(child)))
  const wrong = places.findIndex((place, index) => place < 0 || place < (places[index - 1] ?? 0))
  return wrong < 0 ? undefined : `${own}: ${names[wrong] ?? children[wrong]?.name} in ${names.join(' ')}`
}

/** The name within WordprocessingML; undefined for what belongs to another vocabulary. */
function bare(name: string): string | undefined {
  return name.startsWith('w:') ? name.slice(2) : undefined
}
