import { describe, expect, it } from 'vitest'
import { readFonts } from '../../src/cli/files/read-fonts.ts'
import { reporters } from '../../src/cli/reports/findings/index.ts'
import { makeDocument } from '../../src/document/make-document.ts'
import { type OpenedSession, openSession } from '../../src/opening/open-session.ts'
import { readSession } from '../../src/opening/read-session.ts'
import type { SessionTexts } from '../../src/opening/texts.ts'
import { writerOf } from '../../src/writers/formats.ts'
import { FOURFOLD, growth } from '../helpers/growth.ts'
import { largerSession } from '../helpers/larger-session.ts'
import { completeSources } from '../helpers/real-paper.ts'

const CODES = ['zh', 'en']
const { templates } = completeSources()
const fonts = readFonts()

const textsOf = (times: number): SessionTexts => largerSession(times, CODES)
const open = (texts: SessionTexts): OpenedSession => openSession(texts, CODES, { templates, glyphsOf: () => () => true })

describe('a session four times as large takes about four times as long', { timeout: 120_000 }, () => {
  it('and is sound', () => {
    const { diagnostics, languages } = open(textsOf(4))
    expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([])
    const [{ paper } = { paper: undefined }] = languages
    expect(paper?.passages.length).toBeGreaterThan(3.5 * (open(textsOf(1)).languages[0]?.paper?.passages.length ?? Infinity))
  })

  it('to be read', async () => {
    expect(await growth(4, textsOf, (texts) => readSession(texts, CODES))).toBeLessThan(FOURFOLD)
  })

  it('to be checked', async () => {
    expect(await growth(2, textsOf, open)).toBeLessThan(FOURFOLD)
  })

  it('to be reported on', async () => {
    const found = (times: number) => open(textsOf(times)).diagnostics
    for (const reporter of Object.values(reporters)) expect(await growth(2, found, (all) => reporter(all))).toBeLessThan(FOURFOLD)
  })

  const opened = (times: number) => open(textsOf(times)).languages.map(({ sources, paper }) => ({ sources, paper }))

  it('to become a document', async () => {
    const make = (all: ReturnType<typeof opened>) =>
      all.map(({ sources }) => sources && makeDocument(sources, 'paper', false, () => undefined))
    expect(await growth(2, opened, make)).toBeLessThan(FOURFOLD)
  })

  it.each(['docx', 'html'] as const)('to be written as %s', async (format) => {
    const write = await writerOf(format)
    const writeAll = async (all: ReturnType<typeof opened>): Promise<void> => {
      for (const { paper } of all) if (paper) await write(paper.tree, fonts)
    }
    expect(await growth(1, opened, writeAll)).toBeLessThan(FOURFOLD)
  })
})
