import { markedToFillIn, TO_FILL_IN } from '../../model/to-fill-in.ts'
import type { UsualTitles } from '../../model/usual-titles-schema.ts'
import { markedAt, wordsOfUnsaid } from './unsaid.ts'
import type { Beginning } from './new-paper.ts'

/** The words of a paper that is begun in one language: what is usual, what is carried over, and a mark for all else. */
export function newWords(beginning: Beginning, facts: { readonly agenda: readonly object[] }, code: string): object {
  const { languages, newPlace, standing, carried, isNumberUnknown, unsaid } = beginning
  const own = carried?.wordsOf(code)
  const titles = languages.find((language) => language.code === code)?.titles
  const isSource = code === languages[0]?.code
  const name = newPlace?.name
  const places = {
    ...own?.places,
    ...(newPlace && { [newPlace.id]: isSource ? (name ?? TO_FILL_IN) : markedToFillIn(name ?? '') }),
  }
  const usual = own?.items ?? itemWords(facts.agenda, [...standing.keys()], titles)
  const items = wordsOfUnsaid(usual, facts.agenda, unsaid, code)
  const words = {
    status: isSource ? 'official text' : 'working translation',
    title: own?.title ?? titles?.paper ?? TO_FILL_IN,
    // Which session it is nobody has said.
    ...(isNumberUnknown && { session: markedToFillIn('write its number in session.yaml, and take this line out') }),
    ...own?.head,
    ...(Object.keys(places).length > 0 && { places }),
    ...own?.names,
    documents: {},
    ...own?.texts,
    ...own?.sections,
    ...(Object.keys(items).length > 0 && { items }),
    ...own?.notes,
  }
  return markedAt(words, beginning.unprintable.get(code) ?? new Set()) as object
}

function itemWords(
  agenda: readonly object[],
  standing: readonly string[],
  titles: UsualTitles | undefined,
): Record<string, object> {
  const usual: Readonly<Record<string, string | undefined>> = { ...titles }
  return Object.fromEntries(
    agenda.flatMap((item) => {
      const id = 'id' in item && typeof item.id === 'string' ? item.id : ''
      return id === '' || standing.includes(id) ? [] : [[id, { title: usual[id] ?? TO_FILL_IN }]]
    }),
  )
}
