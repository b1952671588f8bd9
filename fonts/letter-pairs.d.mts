import type { FontkitFont } from 'fontkit'
import type { LetterPairs } from '../src/writers/fonts/font-source.ts'

export function pairsOf(font: FontkitFont, scripts: readonly string[]): LetterPairs
