import { InternalHyperlink, type ParagraphChild } from 'docx'
import { replaceOnce } from './reproducible.ts'
import { element } from './xml.ts'

const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/**
 * The addresses outside a paper that its links lead to. The library draws the ids of such links by lot: so they are written as links to
 * bookmarks that no bookmark can be named like, and get ids that count from 1.
 */
export class Addresses {
  readonly #numbers = new Map<string, number>()

  link(address: string, children: readonly ParagraphChild[]): ParagraphChild {
    const number = this.#numbers.get(address) ?? this.#numbers.size + 1
    this.#numbers.set(address, number)
    return new InternalHyperlink({ anchor: `address:${number}`, children })
  }

  /** The text with its links out of the paper by their ids. */
  linked(xml: string): string {
    return xml.replace(/ w:anchor="address:(\d+)"/g, ' r:id="rIdAddress$1"')
  }

  /** The relationships of the text with those of its links. */
  relationships(xml: string): string {
    const links = [...this.#numbers].map(([address, number]) =>
      element('Relationship', { Id: `rIdAddress${number}`, Type: type, Target: address, TargetMode: 'External' }),
    )
    return replaceOnce(xml, /<\/Relationships>/, `${links.join('')}</Relationships>`)
  }
}
