import type { ServerMessage, ShownFinding } from '../messages.ts'
import { connect } from './connect.ts'
import { FindingsList } from './findings-list.ts'
import { byId, choiceById } from './make.ts'
import { PaperColumn } from './paper-column.ts'

const choices = [choiceById('first'), choiceById('second')] as const
const columns = [new PaperColumn(byId('first-paper')), new PaperColumn(byId('second-paper'))] as const
const banner = byId('banner')
const findings = new FindingsList(byId('findings'), byId('count'), follow)

let disconnect = (): void => undefined

/** The languages that are shown, the first beside the second. */
function shown(): string[] {
  return choices.map(({ value }) => value).filter((code) => code !== '')
}

function take(message: ServerMessage): void {
  if (message.kind === 'findings') {
    findings.draw(message)
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
  for (const place of places) for (const column of columns) if (column.language === place.language) column.show(place)
}

function choose(): void {
  columns[1].element.hidden = choices[1].value === ''
  const address = new URL(location.href)
  address.searchParams.set('languages', shown().join(','))
  history.replaceState(null, '', address)
  disconnect()
  disconnect = connect(shown(), take, (isLost) => {
    if (isLost) banner.textContent = 'The preview has stopped: what is shown is no longer renewed.'
  })
}

const wanted = (new URL(location.href).searchParams.get('languages') ?? '').split(',')
choices.forEach((choice, index) => {
  const known = [...choice.options].some(({ value }) => value !== '' && value === wanted[index])
  if (known) choice.value = wanted[index] ?? ''
  choice.addEventListener('change', choose)
})
choose()
