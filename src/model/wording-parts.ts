/** The parts of a paper's wording, as translators share them out. */
export const WORDING_PARTS = ['title', 'agenda', 'annotations', 'documents', 'timetable', 'names'] as const
export type WordingPart = (typeof WORDING_PARTS)[number]
