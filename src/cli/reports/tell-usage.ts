import type { UsageError } from '../usage-error.ts'
import { showControls } from './display-width.ts'

/** Tells what keeps a command from its work, and what helps. */
export function tellUsage({ message, help }: UsageError): void {
  console.error(`error: ${showControls(message)}`)
  if (help) console.error(`  = help: ${showControls(help)}`)
}
