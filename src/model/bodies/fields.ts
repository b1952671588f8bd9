import type { BodyData } from '../schema/body.ts'

const OWN: Readonly<Record<keyof BodyData, true>> = {
  of: true,
  gathering: true,
  house: true,
  symbols: true,
  kinds: true,
  folders: true,
  changes: true,
  marks: true,
  'section-marks': true,
  unnumbered: true,
}

/** What a body is itself: the fields that `bodies` of a session holds of it. */
export const OWN_FIELDS = Object.keys(OWN)

/** What a session has from its body unless it says otherwise. */
export const USUAL_FIELDS = ['place', 'public-address', 'wording-source', 'hours', 'columns'] as const

/** What a session has from its body and does not say again. */
export const SHARED_FIELDS = [
  'places',
  'bodies',
  'instruments',
  'sessions',
  'provisions',
  'decisions',
  'deadlines',
  'earlier-papers',
] as const
