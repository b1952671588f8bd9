/** Lines of the title block that follow from the facts of the session. */
export const DERIVED_LINES = ['body', 'session', 'dates-and-place'] as const
