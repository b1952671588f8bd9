import type { PiecePlace, ServerMessage, ShownFinding } from '../messages.ts'
import { ask } from './ask.ts'
import { chooseWords } from './choose-word.ts'
import { connect } from './connect.ts'
import { FindingsList } from './findings-list.ts'
import { byId, choiceById } from './make.ts'
import { PaperColumn } from './paper-column.ts'
import { scrollTogether } from './scroll-together.ts'
import { Views } from './views.ts'
import { WordPanel } from './word-panel.ts'

const choices = [choiceById('first'), choiceById('second')] as const
const columns = [new PaperColumn(byId('first-paper')), new PaperColumn(byId('second-paper'))] as const
const banner = byId('banner')
const word = new WordPanel({ languages: shown, show, closed: () => last.focus() })
const findings = new FindingsList(byId('findings'), byId('count'), follow)

const views = new Views(() => choices[0].value)

byId('board').addEventListener('click', ({ target }) => {
  const unit = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-leads]')?.dataset['leads'] : undefined
  if (unit === undefined) return
  void showUnit(unit)
})

/** Goes from a board to the paper. */
async function showUnit(unit: string): Promise<void> {
  const places = await ask<PiecePlace[]>('/unit', { unit, languages: shown().join(',') })
  location.hash = 'paper'
  await views.renew()
  show(places ?? [])
  columns[0].element.focus()
}

/** The column in which a word was chosen last. */
let last: HTMLElement = columns[0].element

for (const column of columns)
  chooseWords(column, byId('spoken'), (piece, offset, withKeys) => {
    last = column.element
    const page = Number(piece.closest('svg')?.dataset['page'])
    const place = { language: column.language, page, piece: Number(piece.dataset['i']) }
    void word.tell(place, offset, column.generation, withKeys)
  })

scrollTogether(columns)

let disconnect = (): void => undefined

/** The languages that are shown, the first beside the second. */
function shown(): string[] {
  return choices.map(({ value }) => value).filter((code) => code !== '')
}

function take(message: ServerMessage): void {
  if (message.kind === 'findings') {
    findings.draw(message)
    void views.renew()
    banner.textContent = bannerOf(message)
    return
  }
  columns.forEach((column, index) => {
    if (choices[index]?.value === message.language) column.draw(message)
  })
}

function bannerOf({ held, trouble }: Extract<ServerMessage, { kind: 'findings' }>): string {
  if (trouble !== undefined) return trouble
  return held.length === 0 ? '' : `The paper cannot be made as the files stand now: the last one is shown (${held.join(', ')}).`
}

/** Shows where a finding is in the paper, in every language that is shown. */
function follow({ shown: places }: ShownFinding): void {
  show(places)
}

function show(places: readonly PiecePlace[]): void {
  for (const place of places) for (const column of columns) if (column.language === place.language) column.show(place)
}

function choose(): void {
  columns[1].element.hidden = choices[1].value === ''
  const address = new URL(location.href)
  address.searchParams.set('languages', shown().join(','))
  history.replaceState(null, '', address)
  void views.renew()
  disconnect()
  disconnect = connect(shown(), take, (isLost) => {
    if (isLost) banner.textContent = 'The preview has stopped: what is shown is no longer renewed.'
  })
}

const toggle = byId('show-findings')

/** Where there is little room the paper comes first. */
function showFindings(isShown: boolean): void {
  byId('side').hidden = !isShown
  toggle.setAttribute('aria-expanded', String(isShown))
}

toggle.addEventListener('click', () => showFindings(byId('side').hidden !== false))
showFindings(!matchMedia('(max-width: 50rem)').matches)

const wanted = (new URL(location.href).searchParams.get('languages') ?? '').split(',')
choices.forEach((choice, index) => {
  const known = [...choice.options].some(({ value }) => value !== '' && value === wanted[index])
  if (known) choice.value = wanted[index] ?? ''
  choice.addEventListener('change', choose)
})
choose()
