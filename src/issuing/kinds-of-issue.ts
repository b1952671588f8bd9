/** What can follow a paper under a symbol of its own, with the letters of its symbol. */
export const FOLLOWERS = { rev: 'Rev', corr: 'Corr', add: 'Add' } as const
export type Follower = keyof typeof FOLLOWERS

/** What `papers issue` prepares. A paper that is reissued for technical reasons keeps its symbol. */
export const KINDS_OF_ISSUE = [...(Object.keys(FOLLOWERS) as Follower[]), 'reissue'] as const
export type KindOfIssue = (typeof KINDS_OF_ISSUE)[number]
