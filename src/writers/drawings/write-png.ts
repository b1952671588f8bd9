import { zlibSync } from 'fflate'
import type { Raster } from './rasterize.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A picture of dots as a PNG file with a transparent ground (ISO/IEC 15948): the same dots give the same bytes everywhere. */
export function writePng({ width, height, data }: Raster): Uint8Array {
  const rows = new Uint8Array(height * (width * 4 + 1))
  for (let row = 0; row < height; row++)
    rows.set(data.subarray(row * width * 4, (row + 1) * width * 4), row * (width * 4 + 1) + 1)
  // Eight bits a channel, colour with transparency, no filter, not interlaced.
  const head = [...bytesOf(width), ...bytesOf(height), 8, 6, 0, 0, 0]
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', head),
    ...chunk('IDAT', zlibSync(rows, { level: 9 })),
    ...chunk('IEND', []),
  ])
}

function chunk(name: string, content: ArrayLike<number>): number[] {
  const named = [...Array.from(name, (letter) => letter.charCodeAt(0)), ...Array.from(content)]
  return [...bytesOf(content.length), ...named, ...bytesOf(checksum(named))]
}

/** The cyclic redundancy check of ISO 3309, as ISO/IEC 15948, annex D, has it. */
function checksum(bytes: readonly number[]): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return ~sum >>> 0
}

function bytesOf(number: number): number[] {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff)
}
