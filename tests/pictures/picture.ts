import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { decode, encode } from 'fast-png'

const run = promisify(execFile)

/** A page as dots, from the upper left corner row by row; 0 is black, 255 is white. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Dots an inch: the text of a page can be read, and its picture takes some tens of kilobytes. */
const RESOLUTION = 80

/** Pages are drawn this many times as large and brought down to size, so that little is left of how a program draws the edges of letters. */
const ENLARGEMENT = 4

/** Steps of grey in a file: more cannot be seen in text, and would make it half as large again. */
const GREYS = 16

/** The programs that draw pages: both of poppler, each with a rasterizer of its own. */
export type Renderer = 'pdftoppm' | 'pdftocairo'

/** Draws a page of a PDF; pages count from 1. */
export async function drawPage(pdf: string, page: number, renderer: Renderer = 'pdftoppm'): Promise<Picture> {
  const range = ['-gray', '-r', String(RESOLUTION * ENLARGEMENT), '-f', String(page), '-l', String(page)]
  const options = { encoding: 'buffer', maxBuffer: 1 << 26 } as const
  if (renderer === 'pdftoppm') return reduced(readGreyMap((await run('pdftoppm', [...range, pdf], options)).stdout))
  return reduced(readPng((await run('pdftocairo', [...range, '-png', '-singlefile', pdf, '-'], options)).stdout))
}

export function readPng(bytes: Uint8Array): Picture {
  const { width, height, data, channels, depth } = decode(bytes)
  if (channels !== 1 || depth !== 8 || !(data instanceof Uint8Array)) throw new Error('the picture is not in shades of grey')
  return { width, height, data }
}

export function writePng({ width, height, data }: Picture): Uint8Array {
  const step = 255 / (GREYS - 1)
  const greys = data.map((dot) => Math.round(dot / step) * step)
  return encode({ width, height, data: greys, depth: 8, channels: 1 }, { zlib: { level: 9 } })
}

/** A portable grey map, the form in which pdftoppm writes: its size as text, then a byte a dot. */
function readGreyMap(bytes: Buffer): Picture {
  const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', 0, 40))
  if (!head) throw new Error('pdftoppm has drawn no page')
  return { width: Number(head[1]), height: Number(head[2]), data: bytes.subarray(head[0].length) }
}

function reduced(picture: Picture): Picture {
  const width = Math.floor(picture.width / ENLARGEMENT)
  const height = Math.floor(picture.height / ENLARGEMENT)
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let down = 0; down < ENLARGEMENT; down++)
        for (let right = 0; right < ENLARGEMENT; right++)
          sum += picture.data[(y * ENLARGEMENT + down) * picture.width + x * ENLARGEMENT + right] ?? 0
      data[y * width + x] = Math.round(sum / ENLARGEMENT ** 2)
    }
  return { width, height, data }
}
