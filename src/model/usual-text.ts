/**
 * Whether a text has nothing but what papers in Chinese and plain English are full of: printable ASCII, Han, and the signs that stand with them. What these
 * characters are is known without the tables of Unicode, whose patterns are long in compiling: letters are those of ASCII and Han, digits those of ASCII, the
 * only blank is U+0020, and all is in its normal form.
 */
export function isUsual(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x20 && unit < 0x7f) continue
    if (!isHanUnit(unit) && !isUsualSign(unit)) return false
  }
  return true
}

/** How many Han characters a usual text has. */
export function countHan(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (isHanUnit(text.charCodeAt(at))) count++
  return count
}

const isHanUnit = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fd5

/** Dashes, quotation marks, brackets and stops. */
function isUsualSign(unit: number): boolean {
  if (unit < 0x3000) return unit >= 0x2010 && unit <= 0x2027
  if (unit < 0xff00) return (unit >= 0x3001 && unit <= 0x3003) || (unit >= 0x3008 && unit <= 0x3011)
  return unit <= 0xff0f || (unit >= 0xff1a && unit <= 0xff20)
}
