import type { Passage } from '../checks/passage.ts'
import { itemNumber } from '../model/derivations.ts'
import type { Session } from '../model/session.ts'

/** Where a passage stands in a paper, as editors of every language say it: `item 2(b), paragraph 3`. */
export function placeName(session: Session, { id, role }: Pick<Passage, 'id' | 'role'>): string {
  const [part = '', owner = ''] = id.split('.')
  const item = session.items.find((entry) => entry.id === owner)
  switch (role) {
    case 'masthead':
      return 'masthead'
    case 'title':
      return 'title'
    case 'agenda':
      return item ? `agenda, item ${itemNumber(item)}` : 'agenda'
    case 'heading':
      return item ? `heading of item ${itemNumber(item)}` : `heading ${part}`
    case 'annotation': {
      const paragraph = item?.annotation.findIndex((entry) => id.endsWith(`.annotation.${entry.id}`)) ?? -1
      return item && paragraph >= 0 ? `item ${itemNumber(item)}, paragraph ${paragraph + 1}` : id
    }
    case 'document-list':
      return item ? `documentation of item ${itemNumber(item)}` : 'documentation'
    case 'timetable':
      return `timetable${halfDayOf(id)}`
  }
}

/** The half day of an entry, from ids such as `timetable.2.morning.plenary.opening`. */
function halfDayOf(id: string): string {
  const [, number = '', part = ''] = id.split('.')
  if (!/^\d+$/.test(number)) return ''
  return `, day ${number}${part === 'day' ? '' : `, ${part}`}`
}
