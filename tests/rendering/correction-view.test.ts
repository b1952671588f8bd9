import { describe, expect, it } from 'vitest'
import { correctionViews } from '../../src/rendering/correction-view.ts'
import { WordingRenderer } from '../../src/rendering/wording-renderer.ts'
import { completeSources } from '../helpers/real-paper.ts'

/** The text of a correction from one text to another, as a corrigendum prints it. */
function printed(code: string, was: string, reads: string): string | undefined {
  const corrections = `\ncorrections:\n  - part: title\n    was: '${was.replaceAll("'", "''")}'\n    reads: '${reads.replaceAll("'", "''")}'\n`
  const { session, language, wording } = completeSources({ code, wording: (text) => text + corrections })
  const renderer = new WordingRenderer(session, language, wording, () => undefined)
  return correctionViews(wording, language, renderer)[0]?.text.toString()
}

describe('quotation marks within the marks of a correction are those of a quotation within another', () => {
  it.each([
    ['en', 'the report “Rivers”', 'the study “Rivers”', 'For “the report ‘Rivers’” read “the study ‘Rivers’”.'],
    ['es', 'el informe “Ríos”', 'el estudio “Ríos”', 'Donde dice “el informe ‘Ríos’” debe decir “el estudio ‘Ríos’”.'],
    ['fr', 'le rapport “Fleuves”', 'l’étude “Fleuves”', 'Au lieu de “le rapport ‘Fleuves’”, lire “l’étude ‘Fleuves’”.'],
    ['ru', 'доклад «Реки»', 'исследование «Реки»', 'Вместо «доклад „Реки“» следует читать «исследование „Реки“».'],
    ['zh', '题为“河流”的报告', '题为“河流”的研究报告', '“题为‘河流’的报告”应为“题为‘河流’的研究报告”。'],
    ['ar', 'تقرير «الأنهار»', 'دراسة «الأنهار»', 'يستعاض عن عبارة «تقرير “الأنهار”» بعبارة «دراسة “الأنهار”».'],
  ])('%s', (code, was, reads, expected) => expect(printed(code, was, reads)).toBe(expected))
})
