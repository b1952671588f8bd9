const UNSAFE = /[&<>"'\x00-\x08\x0b\x0c\x0e-\x1f]/
const EVERY_UNSAFE = new RegExp(UNSAFE.source, 'g')

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Text as it stands in a part of a Word file, between tags or in an attribute; characters that XML cannot hold are left out. */
export function escaped(text: string): string {
  return UNSAFE.test(text) ? text.replace(EVERY_UNSAFE, (character) => ENTITIES[character] ?? '') : text
}
