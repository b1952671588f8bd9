import type { Span } from '../source/source-file.ts'

/** Reports an id that none of a kind has. */
export type Refer = (path: readonly (string | number)[], id: string | undefined, what: string, ids: ReadonlySet<string>) => void

/** Reports what is wrong at a place, with what to do. */
export type Wrong = (span: Span, message: string, help: string) => void
