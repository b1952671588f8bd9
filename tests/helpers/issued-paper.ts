import type { Changes } from './real-paper.ts'

/** Job numbers and dates of a paper that has been issued, in the order in which documents management allots them. */
export const JOBS = {
  ar: 'V.16-01233 (A) 170816 180816',
  zh: 'V.16-01234 (C) GP 150816 160816',
  en: 'V.16-01235 (E) 150816 150816',
  fr: 'V.16-01236 (F) 180816 180816',
  ru: 'V.16-01237 (R) 170816 180816',
  es: 'V.16-01238 (S) 180816 190816',
} as const

/** The day on which the paper was handed in, and its original language: not those of the real paper, which are not known. */
const MASTHEAD = `masthead:
  distribution: general
  date: 2016-08-10
  original: en
  job-numbers:
${Object.values(JOBS)
  .map((line) => {
    const [number, letter, ...rest] = line.split(' ')
    const dates = rest.slice(-2).map((date) => date.replace(/^(\d\d)(\d\d)(\d\d)$/, '20$3-$2-$1'))
    const initials = rest.length > 2 ? `, initials: ${rest[0]}` : ''
    return `    ${letter?.slice(1, -1)}: { number: ${number}${initials}, dates: [${dates.join(', ')}] }`
  })
  .join('\n')}`

/** session.yaml of the real paper with all that documents management allots; everything else stays as it is. */
export function issuedSession(text: string): string {
  const changed = text.replace('masthead: {}', MASTHEAD)
  if (changed === text) throw new Error('the real session has no empty masthead')
  return changed
}

/** The real paper in a language as if it had been issued in August 2016. */
export const issuedIn = (code: keyof typeof JOBS): Changes => ({ code, session: issuedSession })
