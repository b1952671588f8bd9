import { itemsAmong } from '../model/agenda.ts'
import { isUndecided } from '../model/sittings.ts'
import type { Check } from './common/check.ts'

/** An item of the agenda that the timetable never has. */
export const itemUnscheduled: Check = {
  code: 'item-unscheduled',
  *facts({ session: { timetable, items, source } }) {
    // An organization of work that is still to be drawn up, or decided in some place, has forgotten nothing.
    if (timetable.days.length === 0 || isUndecided(timetable)) return
    const cells = timetable.days.flatMap(({ times }) => times.flatMap((time) => time.cells))
    const scheduled = new Set(cells.flatMap(({ entries }) => entries.flatMap(({ kind, id }) => (kind === 'item' ? [id] : []))))
    const isUsual = timetable.columns.some(({ kind }) => kind === 'plenary')
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
        help: `add ${id}${children.length ? ', or its sub-items,' : ''} to ${isUsual ? 'plenary of a half day' : 'a column of a meeting'}`,
      }
    }
  },
}
