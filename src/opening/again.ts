/** Makes something of other things, or gives what was made of the same ones before; of each kind one is kept. */
export type Again = <T>(kind: string, of: readonly unknown[], make: () => T) => T

/** Makes it each time, where nothing is kept. */
export const madeAnew: Again = (_, __, make) => make()
