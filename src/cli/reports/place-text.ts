import type { Span } from '../../source/source-file.ts'
import { showControls } from './display-width.ts'

/** A place as editors take it: path, line and column. */
export function placeText({ file, start }: Span): string {
  const { line, column } = file.placeOf(start)
  return `${showControls(file.path)}:${line}:${column}`
}
