import { describe, expect, it } from 'vitest'
import { KeptPrintables } from '../../src/rendering/kept-printables.ts'
import { printablesOf } from '../../src/rendering/printables.ts'
import type { PaperSources } from '../../src/document/make-document.ts'
import { testSession } from '../helpers/test-session.ts'

function sourcesOf(change: (text: string) => string): PaperSources {
  const { languages } = testSession('data/ctoc-cop-2016-1', { 'wording/en.yaml': change }, ['en'])
  const sources = languages[0]?.sources
  if (!sources) throw new Error('it cannot be rendered')
  return sources
}

describe('what expressions print, asked for again', () => {
  const asIs = sourcesOf((text) => text)
  const kept = new KeptPrintables()
  const asked = ({ session, language, wording }: PaperSources) =>
    kept.of(wording, (words) => printablesOf(session, language, words))
  const first = asked(asIs)

  it('is taken from before where no word of it has changed', () => {
    expect(asked(sourcesOf((text) => text.replace(/(\n {4}annotation:\n {6}[\w-]+: )/u, '$1A ')))).toBe(first)
  })

  it.each<[what: string, change: (text: string) => string]>([
    ['the name of a document', (text) => text.replace(/^( {2}financial-matters: )/mu, '$1A ')],
    ['the title of an item', (text) => text.replace(/^( {4}title: )/mu, '$1A ')],
    ['the title of the paper', (text) => text.replace(/^(title: )/mu, '$1A ')],
    ['another form of a name', (text) => text.replace('plural: ', 'other: A\n      plural: ')],
    ['nothing', (text) => text],
  ])('is what it is without that where this has changed: %s', (_, change) => {
    const sources = sourcesOf(change)
    expect(asked(sources)).toEqual(printablesOf(sources.session, sources.language, sources.wording))
  })
})
