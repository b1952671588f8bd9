import type { Passage } from '../checks/common/passage.ts'
import { textsOfBlocks } from '../model/blocks.ts'
import { itemNumber } from '../model/derivations.ts'
import type { Session } from '../model/session.ts'
import type { Subject } from '../model/subject.ts'

/** Where a passage stands in a paper, as editors of every language say it: `item 2(b), paragraph 3`. */
export function placeName(session: Session, { id, role, ...subject }: Pick<Passage, 'id' | keyof Subject>): string {
  const item = session.items.find((entry) => entry.id === subject.item)
  switch (role) {
    case 'masthead':
      return 'masthead'
    case 'title':
      return 'title'
    case 'agenda':
      return item ? `agenda, item ${itemNumber(item)}` : 'agenda'
    case 'heading':
      return item ? `heading of item ${itemNumber(item)}` : `heading ${subject.part ?? id}`
    case 'annotation': {
      const paragraph = textsOfBlocks(item?.annotation ?? []).findIndex(({ path }) => path.join('.') === subject.paragraph)
      return item && paragraph >= 0 ? `item ${itemNumber(item)}, paragraph ${paragraph + 1}` : id
    }
    case 'document-list':
      return item ? `documentation of item ${itemNumber(item)}` : 'documentation'
    case 'timetable':
      return ['timetable', subject.day && `day ${subject.day}`, subject.time].filter(Boolean).join(', ')
  }
}
