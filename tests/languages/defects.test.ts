import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Diagnostic } from '../../src/source/diagnostic.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { replacing, underlined } from '../helpers/real-paper.ts'
import { type Code, CODES } from './language-facts.ts'
import { checked, filesWith } from './opened.ts'

interface Defect {
  readonly defect: string
  readonly language: Code
  readonly file: 'wording' | 'language' | 'session'
  readonly replace: string
  readonly by: string
  readonly findings: readonly string[]
  readonly besides?: readonly string[]
  readonly missed?: boolean
}

const defects = parse(readFileSync(new URL('defects.yaml', import.meta.url), 'utf8')) as Defect[]

/** Whether a defect is seeded in a file: it stands in that of the session, or in that of its body. */
function isSeededIn({ language, file, replace }: Defect, { path, text }: SourceFile): boolean {
  const names = {
    wording: [`wording/${language}.yaml`],
    language: [`languages/${language}.yaml`],
    session: ['/session.yaml', '/body.yaml'],
  }[file]
  return names.some((name) => path.endsWith(name)) && text.includes(replace)
}

/** What is found with a defect and not without it, save what may come along with it. */
function findingsOf(defect: Defect): string[] {
  const usual = usualOf(defect.language)
  let seeded = ''
  const change = (file: SourceFile): SourceFile => {
    if (!isSeededIn(defect, file)) return file
    seeded = file.path
    return new SourceFile(file.path, replacing(defect.replace, defect.by)(file.text))
  }
  return checked([defect.language], change)
    .filter((diagnostic) => !usual.includes(sayingOf(diagnostic)))
    .map((diagnostic) => lineOf(seeded, diagnostic))
    .filter((line) => !defect.besides?.includes(line))
}

const usualFindings = new Map<Code, string[]>()

function usualOf(code: Code): string[] {
  const findings = usualFindings.get(code) ?? checked([code]).map(sayingOf)
  usualFindings.set(code, findings)
  return findings
}

function sayingOf({ code, message, span }: Diagnostic): string {
  return `${span.file.path} ${code} ${message}`
}

/** A finding as the table states it; the file is named where it is not the one in which the defect stands. */
function lineOf(seeded: string, diagnostic: Diagnostic): string {
  const { path } = diagnostic.span.file
  const elsewhere = path === seeded ? '' : `${path.split('/').slice(-2).join('/')} `
  return `${diagnostic.level}[${diagnostic.code}] ${elsewhere}${keyOf(diagnostic)}: ${shortened(underlined(diagnostic))}`
}

/** The key of the line in which a finding begins. */
function keyOf({ span }: Diagnostic): string {
  const text = span.file.lineText(span.file.placeOf(span.start).line)
  return /^\s*(?:- )*([\w-]+):/.exec(text)?.[1] ?? text.trim()
}

function shortened(text: string): string {
  return text.length > 70 ? `${text.slice(0, 40)}…${text.slice(-20)}` : text
}

const named = (all: readonly Defect[]) => all.map((defect) => [defect.language, defect.defect, defect] as const)

describe('the real session in six languages', () => {
  it('has no error and no warning', () => {
    const graver = checked(CODES).filter(({ level }) => level !== 'note')
    expect(graver.map(({ code, message }) => `${code}: ${message}`)).toEqual([])
  })
})

describe('a seeded defect is found at its place, and nothing else', () => {
  it.each(named(defects.filter(({ missed }) => missed !== true)))('%s: %s', (_, __, defect) =>
    expect(findingsOf(defect)).toEqual(defect.findings),
  )

  it.fails.each(named(defects.filter(({ missed }) => missed === true)))('not yet, %s: %s', (_, __, defect) =>
    expect(findingsOf(defect)).toEqual(defect.findings),
  )
})

describe('the table of defects', () => {
  it('has each defect once, with a finding', () => {
    expect(defects.length).toBeGreaterThanOrEqual(45)
    expect(new Set(defects.map(({ defect }) => defect)).size).toBe(defects.length)
    expect(defects.filter(({ findings }) => findings.length === 0)).toEqual([])
  })

  it('names texts that stand in their files, once each', () => {
    for (const defect of defects) {
      const seeded: string[] = []
      filesWith((file) => {
        if (isSeededIn(defect, file)) seeded.push(replacing(defect.replace, defect.by)(file.text))
        return file
      })
      expect(seeded, defect.defect).toHaveLength(1)
    }
  })

  it('covers every language, and each kind of file', () => {
    for (const code of CODES) expect(defects.filter(({ language }) => language === code).length, code).toBeGreaterThan(6)
    expect(new Set(defects.map(({ file }) => file)).size).toBe(3)
  })
})
