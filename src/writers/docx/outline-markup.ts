const POINT = /(\S+) (\S+?)(?: |(?=[MLCZ])|$)/g

/** The outline of a drawing as the path of a shape of Word's. */
export function outlineMarkup(outline: string): string {
  let markup = ''
  let at = 0
  while (at < outline.length) {
    const command = outline[at] ?? ''
    let end = at + 1
    while (end < outline.length && outline.charCodeAt(end) < 65) end++
    markup += elementOf(command, outline.slice(at + 1, end))
    at = end
  }
  return markup
}

function elementOf(command: string, points: string): string {
  switch (command) {
    case 'M':
      return `<a:moveTo>${pointsOf(points)}</a:moveTo>`
    case 'L':
      return `<a:lnTo>${pointsOf(points)}</a:lnTo>`
    case 'C':
      return `<a:cubicBezTo>${pointsOf(points)}</a:cubicBezTo>`
    default:
      return '<a:close/>'
  }
}

function pointsOf(points: string): string {
  return points.trim().replace(POINT, '<a:pt x="$1" y="$2"/>')
}
