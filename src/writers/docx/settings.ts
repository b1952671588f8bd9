/** Measures of the Word version that the sheet of measures does not hold: points unless a name says otherwise. */
export const wordSettings = {
  /** Height of the paragraph that Word wants between two tables and after a last one. */
  tableEndHeight: 1,
} as const

/** Eighths of a point, the unit of rules in Word. */
export const eighthPoints = (points: number): number => Math.round(points * 8)
