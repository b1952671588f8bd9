import { describe, expect, it } from 'vitest'
import { normalWords } from '../../src/rendering/normal-words.ts'
import { parseUnit } from '../../src/rendering/parse-unit.ts'
import { parseYaml } from '../../src/source/parse-yaml.ts'
import { SourceFile } from '../../src/source/source-file.ts'

/** The words of a unit that stands in YAML as it is given. */
function words(yaml: string): string {
  const { value } = parseYaml(new SourceFile('zh.yaml', `unit: ${yaml}\n`), () => undefined)
  return normalWords(parseUnit((value as { unit: string }).unit).parts)
}

describe('the words of a unit are the same', () => {
  it.each([
    ['in quotes', 'Opening of it', "'Opening of it'", '"Opening of it"'],
    ['over two lines', 'Opening of it', '>-\n  Opening\n  of it', '"Opening\\\n  \\ of it"'],
    ['with a line end after them', '开幕', '|\n  开幕', '>\n  开幕'],
    ['with more blanks', 'Opening of it', '"Opening  of\\u00a0it "'],
    ['with blanks beside Han characters', '第8届 会议。', '第 8 届会议。', '第8届会议。 '],
    ['in composed and decomposed letters', 'é à', 'e\u0301 a\u0300'],
    ['however an expression is written', '"{{date opening \'weekday\'}}开幕"', '\'{{ date  opening "weekday" }} 开幕\''],
  ])('%s', (_, first, ...others) => {
    for (const other of others) expect(words(other)).toBe(words(first))
  })
})

describe('the words of a unit are others', () => {
  it.each([
    ['for another word', 'Opening of it', 'Closing of it'],
    ['for a capital', 'Opening', 'opening'],
    ['for a mark', '开幕。', '开幕'],
    ['for a blank between words', 'to gether', 'together'],
    ['for another fact', '"{{date opening}}"', '"{{date closing}}"'],
    ['for another form', '"{{date opening}}"', '"{{date opening \'weekday\'}}"'],
    ['for a number in the place of a fact', '"{{number allotment.meetings}}"', '"20"'],
  ])('%s', (_, first, other) => expect(words(other)).not.toBe(words(first)))
})
