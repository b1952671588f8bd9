/**
 * The circles of a graph: sets of names in which each leads to every other, by the algorithm of Tarjan (1972). What leads only to itself is
 * none.
 * @param next what a name leads to
 */
export function circlesOf(names, next) {
  const order = new Map()
  const lowest = new Map()
  const open = []
  const circles = []

  const visit = (name) => {
    order.set(name, order.size)
    lowest.set(name, order.get(name))
    open.push(name)
    for (const other of next(name)) {
      if (!order.has(other)) visit(other)
      if (open.includes(other)) lowest.set(name, Math.min(lowest.get(name), lowest.get(other)))
    }
    if (lowest.get(name) !== order.get(name)) return
    const circle = open.splice(open.indexOf(name))
    if (circle.length > 1) circles.push(circle.sort())
  }

  for (const name of names) if (!order.has(name)) visit(name)
  return circles
}
