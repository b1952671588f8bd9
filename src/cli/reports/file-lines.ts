/** What is known of a file that was made, beside its name. */
export interface AboutFile {
  /** How many pages it has, where that is fixed in it. */
  readonly pages?: number | undefined
  /** How long it took to make, in milliseconds; undefined for one that was kept from before. */
  readonly milliseconds?: number | undefined
}

/** A line for a terminal: as it is said now, and as it is said again by a run that finds nothing to do. */
export interface FileLine {
  readonly now: string
  readonly again: string
}

/** A line for each file: where it is, its pages, and the time that it took, in columns. */
export function fileLines(files: readonly (readonly [path: string, about: AboutFile])[]): FileLine[] {
  const width = Math.max(0, ...files.map(([path]) => path.length))
  const pagesOf = ({ pages }: AboutFile): string => (pages === undefined ? '' : `${pages} ${pages === 1 ? 'page' : 'pages'}`)
  const pagesWidth = Math.max(0, ...files.map(([, about]) => pagesOf(about).length))
  return files.map(([path, about]) => {
    const again = `${path.padEnd(width)}  ${pagesOf(about).padStart(pagesWidth)}`
    const { milliseconds } = about
    const time = milliseconds === undefined ? 'as before' : `${(milliseconds / 1000).toFixed(2)} s`
    return { now: `${again}  ${time.padStart('as before'.length)}`, again: again.trimEnd() }
  })
}

const COUNT = '/Type /Pages\n/Count '

/** How many pages a PDF of this program says that it has; undefined for what is none. */
export function pagesOfPdf(bytes: Uint8Array): number | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = buffer.indexOf(COUNT, 0, 'latin1')
  if (start < 0) return undefined
  return Number.parseInt(buffer.toString('latin1', start + COUNT.length, start + COUNT.length + 9), 10)
}
