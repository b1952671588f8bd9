import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { align } from '../../src/changes/align.ts'
import { showControls } from '../../src/cli/reports/display-width.ts'
import {
  addDays,
  daysBetween,
  isRealDay,
  isWorkingDay,
  weekdayOf,
  USUAL_DAYS_OFF,
  workingDaysBefore,
} from '../../src/model/day.ts'
import { madeFromText, readMadeFrom } from '../../src/model/made-from.ts'
import { symbolReader } from '../../src/model/symbols.ts'
import { parseUnit } from '../../src/rendering/parse-unit.ts'
import { addEntry, dropEntry, setEntry, setField } from '../../src/source/edit-yaml.ts'
import { keepLineEnds } from '../../src/source/line-ends.ts'
import { nearest } from '../../src/source/nearest.ts'
import { parseYaml } from '../../src/source/parse-yaml.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { bidiLevels, visualOrder } from '../../src/writers/pdf/lines/bidi.ts'
import { breakOpportunities } from '../../src/writers/pdf/lines/break-opportunities.ts'
import { composeParagraph } from '../../src/writers/pdf/lines/compose-paragraph.ts'
import { escapeXml } from '../../src/writers/xml.ts'
import { EM, run } from '../writers/pdf/fake-font.ts'
import { holds, text } from './random.ts'

const FORM = { organ: 'UNX/CONF', subsidiary: 'WG', kinds: ['CRP', 'L'], folders: ['INF'], changes: ['Add', 'Corr', 'Rev'] }
const { parseSymbol, findSymbols } = symbolReader([FORM])

const day = fc.integer({ min: -25_000, max: 47_000 }).map((number) => addDays('1970-01-01', number))

describe('random facts', () => {
  test('days are counted as a calendar counts them', (context) => {
    holds(
      context,
      fc.property(day, fc.integer({ min: -2000, max: 2000 }), (from, distance) => {
        const to = addDays(from, distance)
        expect(daysBetween(from, to)).toBe(distance)
        expect((weekdayOf(from) + (distance % 7) + 7) % 7).toBe(weekdayOf(to))
        expect(isRealDay(to)).toBe(true)
      }),
    )
  })

  test('working days before a day are neither of a weekend nor holidays, and as many as were asked for', (context) => {
    const holidays = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 8 })
    holds(
      context,
      fc.property(day, fc.integer({ min: 1, max: 20 }), holidays, (from, count, free) => {
        const off = { ...USUAL_DAYS_OFF, holidays: free.map((distance) => addDays(from, -distance)) }
        const found = workingDaysBefore(from, count, off)
        const between = Array.from({ length: daysBetween(found, from) }, (_, index) => addDays(found, index))
        expect(isWorkingDay(found, off)).toBe(true)
        expect(between.filter((each) => isWorkingDay(each, off))).toHaveLength(count)
      }),
    )
  })

  test('a day that is no day is none', (context) => {
    const numbers = fc.tuple(
      fc.integer({ min: 1900, max: 2099 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    )
    holds(
      context,
      fc.property(numbers, ([year, month, date]) => {
        const written = [year, month, date].map((number, index) => String(number).padStart(index === 0 ? 4 : 2, '0')).join('-')
        const real = new Date(Date.UTC(year, month - 1, date))
        expect(isRealDay(written)).toBe(real.getUTCMonth() === month - 1 && real.getUTCDate() === date)
      }),
    )
  })

  test('a record of translations says what was written into it', (context) => {
    const hash = fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: 12, maxLength: 12 })
    const units = fc.dictionary(
      fc.stringMatching(/^[a-z][\w.-]{0,20}$/),
      fc.record({ source: fc.oneof(hash, fc.constant('-')), own: hash }),
    )
    holds(
      context,
      fc.property(units, (written) => {
        const { units: read, faults } = readMadeFrom(new SourceFile('zh.txt', madeFromText('zh', 'en', Object.entries(written))))
        expect([...read]).toEqual(Object.entries(written))
        expect(faults).toEqual([])
      }),
    )
  })

  test('what is meant by a name is one of the known names', (context) => {
    holds(
      context,
      fc.property(text, fc.array(text, { maxLength: 6 }), (name, known) => {
        expect([undefined, ...known]).toContain(nearest(name, known))
      }),
    )
  })
})

describe('random YAML', () => {
  const scalar = fc.oneof(
    fc.integer(),
    fc.boolean(),
    fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/).filter((word) => parse(word) === word),
  )
  const entries = fc.dictionary(
    fc.stringMatching(/^[b-y][a-z]{0,5}(-[a-z]{1,4})?$/).filter((word) => parse(word) === word),
    scalar,
    { maxKeys: 5 },
  )
  const styles = fc.constantFrom('block', 'flow', 'lines', 'commented')

  /** A map as people write one, in one of the ways. */
  const written = (key: string, map: Readonly<Record<string, unknown>>, style: string): string => {
    const pairs = Object.entries(map).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    if (style === 'flow' || pairs.length === 0) return `${key}: { ${pairs.join(', ')} }\n`
    if (style === 'lines') return `${key}: {\n${pairs.map((pair) => `  ${pair}, # it\n`).join('')}}\n`
    return `${key}:\n${pairs.map((pair) => `  ${pair}${style === 'commented' ? ' # so' : ''}\n`).join('')}`
  }
  const comments = (yaml: string): number => yaml.split('#').length

  test('an edit changes what it means to and keeps all comments', (context) => {
    holds(
      context,
      fc.property(entries, styles, entries, styles, (map, style, other, otherStyle) => {
        const before = `aa: 1\n${written('map', map, style)}${written('zz', other, otherStyle)}`
        const data = parse(before) as Record<string, object>
        const added = addEntry(before, 'map', 'added', '[x]', 'aa')
        expect(parse(added)).toEqual({ ...data, map: { ...data['map'], added: ['x'] } })
        expect(comments(added)).toBe(comments(before))
        expect(parse(setEntry(added, 'map', 'added', '[y]', 'aa'))).toEqual({ ...data, map: { ...data['map'], added: ['y'] } })
        expect(parse(dropEntry(added, 'map', 'added'))).toEqual(data)
        expect(parse(setField(before, 'new', 'x', 'aa'))).toEqual({ ...data, new: 'x' })
      }),
    )
  })

  test('any text is read, or refused with findings at places that are in it', (context) => {
    holds(
      context,
      fc.property(fc.array(text, { maxLength: 6 }), (lines) => {
        const file = new SourceFile('a.yaml', lines.map((line, index) => (index % 2 ? line : `k${index}: ${line}`)).join('\n'))
        const source = parseYaml(file, ({ span, message }) => {
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeLessThanOrEqual(file.text.length + 1)
          expect(message).not.toBe('')
        })
        // What is empty at the end of a file is shown behind it.
        for (const { path } of source.scalars()) expect(source.valueSpan(path).end).toBeLessThanOrEqual(file.text.length + 1)
      }),
    )
  })

  test('every character of a text knows where it stands in the file', (context) => {
    const words = fc.stringMatching(/^[a-z《》会 \u00e9]{1,12}$/).filter((word) => word.trim() === word && word !== '')
    const quote = fc.constantFrom(
      (word: string) => JSON.stringify(word),
      (word: string) => `'${word}'`,
      (word: string) => `|\n  ${word}`,
    )
    holds(
      context,
      fc.property(words, quote, (word, inQuotes) => {
        const file = new SourceFile('a.yaml', `a: ${inQuotes(word)}\n`)
        const source = parseYaml(file, () => undefined)
        const offsets = source.textOffsets(['a'])
        for (const [index, character] of Array.from(word).entries()) expect(file.text[offsets?.[index] ?? -1]).toBe(character)
      }),
    )
  })

  test('line ends stay at their lines, and words become those of the edit', (context) => {
    const line = fc.stringMatching(/^[a-d]{0,2}$/)
    const lines = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { minLength: 1, maxLength: 6 })
    holds(
      context,
      fc.property(lines, fc.array(line, { maxLength: 6 }), (former, edited) => {
        const before = former.map((parts) => parts.join('')).join('')
        const after = `${edited.join('\n')}\n`
        expect(keepLineEnds(before, after).replaceAll('\r\n', '\n')).toBe(after)
        expect(keepLineEnds(before, before.replaceAll('\r\n', '\n'))).toBe(before)
      }),
    )
  })
})

describe('random expressions and symbols', () => {
  test('a text is cut into words and expressions without a gap, or its faults are told within it', (context) => {
    holds(
      context,
      fc.property(text, (unit) => {
        const { parts, faults } = parseUnit(unit)
        for (const { start, end } of [...parts, ...faults]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(unit.length)
          expect(start).toBeLessThanOrEqual(end)
        }
        if (faults.length > 0) return
        let at = 0
        for (const { start, end } of parts) {
          expect(start).toBe(at)
          at = end
        }
        expect(at).toBe(unit.length)
      }),
    )
  })

  test('a symbol that is put together is read as its parts', (context) => {
    const number = fc.integer({ min: 1, max: 99 })
    const parts = fc.record({
      group: fc.option(number),
      year: fc.integer({ min: 1960, max: 2090 }),
      kind: fc.constantFrom('', 'CRP.', 'L.', 'INF/'),
      number,
      change: fc.constantFrom('', '/Add', '/Corr', '/Rev'),
      changeNumber: number,
      stars: fc.integer({ min: 0, max: 3 }),
    })
    holds(
      context,
      fc.property(parts, text, ({ group, year, kind, number: paper, change, changeNumber, stars }, around) => {
        const end = change === '' ? '' : `${change}.${changeNumber}`
        const symbol = `UNX/CONF${group === null ? '' : `/WG.${group}`}/${year}/${kind}${paper}${end}${'*'.repeat(stars)}`
        expect(parseSymbol(symbol)).toMatchObject({ organ: 'UNX/CONF', year, number: paper, reissue: stars })
        const found = findSymbols(`${around} (${symbol}) ${around}`)
        let last = 0
        for (const each of found) {
          expect(each.start).toBeGreaterThanOrEqual(last)
          last = each.end
        }
        expect(found.map(({ text: written }) => written)).toContain(symbol)
      }),
    )
  })
})

describe('random lines', () => {
  test('a line may end at places in their order, the last of them the end, and never within what is kept together', (context) => {
    holds(
      context,
      fc.property(text, fc.nat(20), fc.integer({ min: 1, max: 6 }), (words, from, length) => {
        const kept = from + length <= words.length ? [[from, from + length] as const] : []
        const offsets = breakOpportunities(words, kept)
        expect([...offsets].sort((a, b) => a - b)).toEqual(offsets)
        if (words !== '') expect(offsets.at(-1)).toBe(words.length)
        for (const [start, end] of kept) expect(offsets.some((offset) => offset > start && offset < end)).toBe(false)
      }),
    )
  })

  test('the order in which a line is seen has every piece once, whatever turns its direction', (context) => {
    holds(
      context,
      fc.property(text, fc.nat(6), (words, length) => {
        const levels = bidiLevels(words, length < words.length ? [[0, length]] : [])
        expect(levels).toHaveLength(words.length)
        const order = visualOrder([...levels])
        expect([...order].sort((a, b) => a - b)).toEqual(words.split('').map((_, index) => index))
      }),
    )
  })

  test('a paragraph has every letter of its text once and in its order, at whatever measure', (context) => {
    const alignment = fc.constantFrom('start', 'justify', 'center')
    const printable = text.map((words) => words.replaceAll(/[\p{C}\u0301]/gu, '').trim()).filter((words) => words !== '')
    const visible = (words: string): string => words.replaceAll(/\s/g, '')
    holds(
      context,
      fc.property(printable, fc.integer({ min: 3, max: 30 }), alignment, (words, measure, at) => {
        const lines = composeParagraph([run(words)], { measure: measure * EM, alignment: at, isSpaced: true })
        const set = lines.map(({ runs }) => runs.map(({ text: piece }) => piece).join('')).join('')
        expect(visible(set)).toBe(visible(words))
      }),
    )
  })

  test('two sequences are laid side by side with each of their pieces once and in order', (context) => {
    const sequence = fc.array(fc.constantFrom(...Array.from('abcde')), { maxLength: 12 })
    holds(
      context,
      fc.property(sequence, sequence, (base, head) => {
        const steps = align(base, head, (value) => value)
        expect(steps.flatMap(({ base: value }) => value ?? [])).toEqual(base)
        expect(steps.flatMap(({ head: value }) => value ?? [])).toEqual(head)
      }),
    )
  })
})

describe('random text in what is written', () => {
  test('a reader of XML reads the text that was escaped', (context) => {
    const allowed = text.map((words) => words.replaceAll(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))
    holds(
      context,
      fc.property(allowed, (words) => {
        const read: string[] = []
        const parser = new SaxesParser()
        parser.on('text', (piece) => read.push(piece))
        parser.on('opentag', ({ attributes }) => read.push(attributes['b'] ?? ''))
        parser.write(`<a b="${escapeXml(words)}">${escapeXml(words)}</a>`).close()
        // An attribute has blanks in the place of tabs and line ends.
        expect(read.join('').replaceAll(/\s/g, ' ')).toBe((words + words).replaceAll(/\s/g, ' '))
      }),
    )
  })

  test('nothing that steers a terminal is printed', (context) => {
    holds(
      context,
      fc.property(text, (words) => {
        expect(showControls(words)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Cs}]/u)
      }),
    )
  })
})
