import { createHash } from 'node:crypto'
import { InternalHyperlink, type ParagraphChild } from 'docx'
import { element } from '../xml.ts'
import { replaceOnce } from './reproducible.ts'

const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/**
 * The addresses outside a paper that its links lead to. The library gives such links random ids. So they are first written as links to
 * bookmarks, under names that no bookmark can have, and then get ids that follow from the address alone.
 */
export class Addresses {
  readonly #ids = new Map<string, string>()

  link(address: string, children: readonly ParagraphChild[]): ParagraphChild {
    const id = createHash('sha256').update(address).digest('hex').slice(0, 16)
    this.#ids.set(address, id)
    return new InternalHyperlink({ anchor: `address:${id}`, children })
  }

  /** The text of the paper, its links out of it with their ids. */
  linked(xml: string): string {
    return xml.replace(/ w:anchor="address:([0-9a-f]+)"/g, ' r:id="rIdAddress$1"')
  }

  /** The relationships of the text, and among them those of its links. */
  relationships(xml: string): string {
    const links = [...this.#ids].map(([address, id]) =>
      element('Relationship', { Id: `rIdAddress${id}`, Type: type, Target: address, TargetMode: 'External' }),
    )
    return replaceOnce(xml, /<\/Relationships>/, `${links.join('')}</Relationships>`)
  }
}
