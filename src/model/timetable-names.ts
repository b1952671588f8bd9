/** What is not known yet may be said so: hours, what a meeting takes up, a day, or the whole. */
export const TO_BE_DECIDED = 'to-be-decided'

/** The cell of the meeting before goes on: what it has is held on, and the two are printed as one. */
export const AS_ABOVE = 'as-above'

/** The columns of the organ itself and of all meetings beside it; other columns are those of a body, or have words of their own. */
export const PLENARY = 'plenary'
export const PARALLEL = 'parallel'
/** What takes all columns at once, such as a reception. */
export const ALL_COLUMNS = 'all'

/** Columns of a timetable that names none. */
export const USUAL_COLUMNS: readonly string[] = [PLENARY, PARALLEL]
