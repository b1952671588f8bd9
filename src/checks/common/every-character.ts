/** Tells of texts whether all their characters are something, which is asked once of each. */
export function everyCharacter(is: (character: string) => boolean): (text: string) => boolean {
  const known = new Uint8Array(0x10000)
  return (text) => {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      // Characters of two units are rare.
      if (unit >= 0xd800 && unit <= 0xdfff) return Array.from(text).every(is)
      if (known[unit] === UNKNOWN) known[unit] = is(text.charAt(at)) ? YES : NO
      if (known[unit] === NO) return false
    }
    return true
  }
}

const [UNKNOWN, YES, NO] = [0, 1, 2]
