/**
 * Letters of the six language versions in job numbers. Each version has a number of its own, and in Vienna the six are consecutive in this, the
 * English alphabetical order of the languages, as on the six versions of CAC/COSP/IRG/2015/1 (V.15-01964 to V.15-01969). A version in
 * another language has a letter and a number beside them.
 */
export const JOB_LETTERS = ['A', 'C', 'E', 'F', 'R', 'S'] as const
