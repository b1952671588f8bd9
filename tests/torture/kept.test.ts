import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSessions } from '../../src/cli/files/find-sessions.ts'
import { plainTree } from '../../src/cli/files/plain-tree.ts'
import { editedTexts } from '../../src/opening/edited-texts.ts'
import type { OpeningMeans } from '../../src/opening/open-language.ts'
import { filesOf } from '../../src/opening/prints.ts'
import { type SessionAtHand, sessionAtHand } from '../../src/opening/session-at-hand.ts'
import type { SessionTexts } from '../../src/opening/texts.ts'
import type { Diagnostic } from '../../src/source/diagnostic.ts'
import { Choices, numbers } from '../changes/choices.ts'
import { completeSources } from '../helpers/real-paper.ts'
import { holds } from './random.ts'

/** A session is opened twice in each case. */
const CASES = Math.ceil(Number(process.env['RANDOM_CASES'] ?? 60) / 3)

const { templates } = completeSources()
const means: OpeningMeans = { templates, glyphsOf: () => (codePoint) => codePoint < 0xe000 }

/** A text after an edit of some of its lines, such as people make them. */
function edited(text: string, others: readonly string[], random: Choices): string {
  const lines = text.split('\n')
  const at = random.below(lines.length)
  const line = lines[at] ?? ''
  const edits: readonly (() => string[])[] = [
    () => lines.toSpliced(at, 1, `${line}${random.word()}`),
    () => lines.toSpliced(at, 0, '# a remark'),
    () => lines.toSpliced(at, 1),
    () => lines.toSpliced(at, 1, line.replace(/\d/, String(random.below(10)))),
    // A line of another file: words that another language has.
    () => lines.toSpliced(at, 1, others[random.below(others.length)] ?? ''),
    () => lines.toSpliced(at, 0, line),
  ]
  return random.one(edits)().join('\n')
}

function randomlyEdited(texts: SessionTexts, random: Choices): SessionTexts {
  const files = [...filesOf(texts).values()]
  const edits = new Map<string, string>()
  for (let count = 1 + random.below(2); count > 0; count--) {
    const file = random.one(files)
    edits.set(file.path, edited(edits.get(file.path) ?? file.text, random.one(files).text.split('\n'), random))
  }
  return editedTexts(texts, edits) ?? texts
}

const shown = ({ span, also = [], ...rest }: Diagnostic): unknown => [
  { ...rest, fix: rest.fix && [rest.fix.replacement, rest.fix.span.start] },
  ...[span, ...also.map((label) => label.span)].map(({ file, start, end }) => [file.path, start, end]),
  also.map((label) => label.text),
]

const saidBy = ({ diagnostics, languages }: SessionAtHand): unknown => ({
  found: diagnostics.map(shown),
  papers: languages.map(({ code, hasPaper }) => [code, hasPaper]),
})

describe('whatever is edited, what is kept is what is found without it', () => {
  test.for(['tests/torture/data/waters', 'tests/bodies/data/forum-2027', 'tests/houses/data/climate'])(
    'in %s',
    (folder, context) => {
      const [texts] = findSessions([folder])
      if (!texts) throw new Error(`there is no session in ${folder}`)
      const kept = new Map<string, string>()
      const memory = {
        of: 'a program',
        read: (name: string) => kept.get(name),
        write: (name: string, text: string) => void kept.set(name, text),
      }
      const codes = texts.languages.map(({ code }) => code)
      // What two states have alike has one name, and then one paper.
      const trees = new Map<string, string>()
      let again = 0
      sessionAtHand(texts, codes, means, memory)
      holds(
        context,
        fc.property(numbers, (chosen) => {
          const state = randomlyEdited(
            texts,
            new Choices(chosen, ['a', '会议', '{{symbol documents.none}}', ' UNX/CONF/2020/77', ':', '5']),
          )
          const before = kept.size
          const remembered = sessionAtHand(state, codes, means, memory)
          const anew = sessionAtHand(state, codes, means)
          expect(saidBy(remembered)).toEqual(saidBy(anew))
          for (const [at, { print, code }] of remembered.languages.entries()) {
            const tree = anew.languages[at]?.open().paper?.tree
            if (print === undefined || !tree) continue
            expect(trees.get(print) ?? plainTree(tree), code).toBe(plainTree(tree))
            trees.set(print, plainTree(tree))
          }
          again += kept.size - before < 2 * codes.length ? 1 : 0
        }),
        CASES,
      )
      // It would prove nothing if all were always found anew.
      expect(again).toBeGreaterThan(0)
    },
  )
})
