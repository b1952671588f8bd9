import type { Readiness } from '../../issuing/readiness.ts'
import { showControls } from './display-width.ts'
import { placeText } from './place-text.ts'

/** One answer a paper: that it can be issued, or what keeps it from that, each with its place. */
export function readinessReport({ session, symbol = session, reasons }: Readiness): string {
  if (reasons.length === 0) return `${symbol} can be issued`
  const lines = reasons.map(({ message, span }) => `  ${span ? `${placeText(span)}: ` : ''}${showControls(message)}`)
  return [`${symbol} cannot be issued yet:`, ...lines].join('\n')
}

/** The same for programs. */
export function readinessValue({ session, symbol, reasons }: Readiness): object {
  return {
    session,
    symbol: symbol ?? null,
    ready: reasons.length === 0,
    reasons: reasons.map(({ message, span }) => ({
      message,
      path: span?.file.path ?? null,
      ...(span ? span.file.placeOf(span.start) : { line: null, column: null }),
    })),
  }
}
