import { sectionsAmong } from './agenda.ts'
import { leadingBody } from './gathering.ts'
import type { Language } from './language.ts'
import { meetingBodies } from './organs.ts'
import type { Mark } from './mark-schema.ts'
import { markOf } from './mark-notation.ts'
import type { MarkFamily } from './marks.ts'
import type { Session } from './session.ts'

/** What items are marked with where a body does not say it. */
const ITEM_MARKS = ['1.', '(a)', '(i)'] as const

/** What stands before sections where a body does not say it. */
const SECTION_MARKS = ['none'] as const

/** What paragraphs are marked with, and what stands under them. */
const PARAGRAPH_MARKS = ['1.', '(a)', '(i)'] as const

/** Items and sub-items are always marked: a paper of one level only may get another. */
const LEAST_LEVELS = 2

/** A bullet, in every language. */
const BULLET: Mark = { style: 'bullet', before: '', after: '\u2022' }

/** A language as a body counts in it: with the marks of its agenda, as deep as this agenda goes. */
export function withMarks(language: Language, { data, agenda, items }: Pick<Session, 'data' | 'agenda' | 'items'>): Language {
  const notations = notationsOf(data)
  const marks = (all: readonly string[], depth: number): Mark[] => {
    const found = all.slice(0, depth).map((notation) => markOf(notation, language))
    const gap = found.indexOf(undefined)
    return found.slice(0, gap < 0 ? depth : gap).flatMap((mark) => mark ?? [])
  }
  const depth = Math.max(LEAST_LEVELS, ...items.map((item) => item.depth + 1))
  const sectionDepth = Math.max(0, ...sectionsAmong(agenda).map((section) => section.depth + 1))
  return {
    ...language,
    marks: marks(notations.items, depth),
    'counted-as': {
      sections: spread(marks(notations.sections, sectionDepth), sectionDepth),
      paragraphs: marks(PARAGRAPH_MARKS, PARAGRAPH_MARKS.length),
      bullets: PARAGRAPH_MARKS.map(() => BULLET),
    },
  }
}

/** The notations by which a paper counts its items and its sections, by depth. */
export function notationsOf(data: Pick<Session['data'], 'body' | 'bodies'>): {
  items: readonly string[]
  sections: readonly string[]
} {
  const { marks = ITEM_MARKS, 'section-marks': sections = SECTION_MARKS } = data.bodies[countingBody(data)] ?? {}
  return { items: marks, sections }
}

/** The body as which a paper counts: of several that meet the first that has marks of its own. */
export function countingBody(data: Pick<Session['data'], 'body' | 'bodies'>): string {
  return meetingBodies(data).find((id) => data.bodies[id]?.marks ?? data.bodies[id]?.['section-marks']) ?? leadingBody(data)
}

/** Sections without marks have none at any depth. */
function spread(marks: readonly Mark[], depth: number): Mark[] {
  const last = marks.at(-1)
  return Array.from({ length: depth }, (_, at) => marks[at] ?? last).flatMap((mark) => mark ?? [])
}

/** The mark of a family at a depth; undefined where the language, or the body, has none so deep. */
export function markAt(language: Language, family: MarkFamily, depth: number): Mark | undefined {
  return marksOf(language, family)[depth]
}

/** The marks of a family by depth. */
export function marksOf(language: Language, family: MarkFamily): readonly Mark[] {
  return family === 'items' ? language.marks : (language['counted-as']?.[family] ?? [])
}
