import { itemsAmong } from '../model/agenda.ts'
import { halfDays } from '../model/timetable.ts'
import type { Check } from './common/check.ts'

/** An item of the agenda that the timetable never has. */
export const itemUnscheduled: Check = {
  code: 'item-unscheduled',
  *facts({ session: { data, items, source } }) {
    // An organization of work that is still to be drawn up has forgotten nothing.
    if (data.timetable.length === 0) return
    const scheduled = new Set(halfDays(data).flatMap(({ plenary }) => plenary))
    for (const { id, status, parent, children, path } of items) {
      // What is not taken up has no place in it.
      if (status !== undefined) continue
      const some = (all: typeof children): boolean => itemsAmong(all).some((child) => scheduled.has(child.id))
      if (scheduled.has(id) || some(children)) continue
      // Sub-items of which none is named are taken up with their item, or missing with it.
      if (parent && !some(parent.children)) continue
      yield {
        level: 'warning',
        message: children.length
          ? `the timetable has neither ${id} nor any of its sub-items`
          : `${id} is on the agenda, and the timetable never has it`,
        span: source.valueSpan([...path, 'id']),
        label: 'on the agenda here',
        also: [{ span: source.keySpan(['timetable']), text: 'not found in here' }],
        help: `add ${id}${children.length ? ', or its sub-items,' : ''} to plenary of a half day`,
      }
    }
  },
}
