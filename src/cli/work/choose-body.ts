import type { ShownPattern } from '../../model/symbols/pattern-of-symbol.ts'
import { leadingBody } from '../../model/gathering.ts'
import { id as idSchema } from '../../model/schema/scalars.ts'
import { UsageError } from '../usage-error.ts'
import type { KnownBody, LoadedSession } from './known-bodies.ts'

/** The body of a paper that is begun; `known` is undefined where it is new. */
export interface ChosenBody {
  readonly id: string
  readonly known: KnownBody | undefined
}

interface Choice {
  readonly symbol: string
  readonly shown: ShownPattern
  readonly body: string | undefined
  readonly name: string | undefined
  readonly from: LoadedSession | undefined
  readonly known: readonly KnownBody[]
  readonly isSure: boolean
}

/** The body that is named, or whose session is carried over, or whose symbol it is; or else a new one. */
export function chooseBody({ symbol, shown, body, name, from, known, isSure }: Choice): ChosenBody {
  const wanted = body ?? (from && leadingBody(from.session.data))
  const owner = known.find(({ reader }) => reader.parseSymbol(symbol))
  const chosen = wanted === undefined ? owner : known.find(({ id }) => id === wanted)
  if (chosen) {
    if (name !== undefined)
      throw new UsageError(`${chosen.id} is known, and has its name already`, 'leave --name out, or correct it in the wordings')
    if (chosen === owner || chosen.reader.parseSymbol(symbol)) return { id: chosen.id, known: chosen }
    throw new UsageError(
      `${symbol} is no symbol of ${chosen.id}`,
      `add ${shown.patterns[0] ?? ''} to its symbols first, or correct the symbol`,
    )
  }
  if (wanted !== undefined && !idSchema.safeParse(wanted).success)
    throw new UsageError(`${wanted} is no id of a body`, 'an id has small letters, digits and hyphens, and begins with a letter')
  if (owner && wanted !== undefined)
    throw new UsageError(`${symbol} is a symbol of ${owner.id}`, `leave --body out, or write --body ${owner.id}`)
  const meant = isSure || wanted !== undefined || name !== undefined ? undefined : meantOf(symbol, known)
  if (meant !== undefined)
    throw new UsageError(`${symbol} looks like a slip for ${meant}`, `write ${meant}; or --yes if it is a symbol of another body`)
  const id = wanted ?? idOf(shown.organ)
  const isTaken = (other: string): boolean => known.some((body) => body.id === other)
  if (isTaken(id) && !isSure)
    throw new UsageError(
      `${symbol} is no symbol of ${id}, which is there already`,
      `add ${shown.patterns[0] ?? ''} to its symbols, or name another body by --body`,
    )
  let free = id
  for (let count = 2; isTaken(free); count++) free = `${id}-${count}`
  return { id: free, known: undefined }
}

function idOf(organ: string): string {
  return organ
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** The symbol of a known body that a symbol most likely means. */
function meantOf(symbol: string, known: readonly KnownBody[]): string | undefined {
  return known
    .flatMap(({ reader }) => reader.findSymbols(symbol))
    .find(({ valid, symbol: meant }) => !valid && meant !== undefined)?.symbol
}
