import { spawn } from 'node:child_process'

/** How each system opens an address in the browser of its user. */
const OPENERS: Readonly<Record<string, readonly [program: string, ...args: string[]]>> = {
  darwin: ['open'],
  win32: ['explorer'],
}

/** Opens an address in the user's browser. Where that cannot be done the address has been printed, and nothing is lost. */
export function openInBrowser(address: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open']
  const opener = spawn(program, [...args, address], { stdio: 'ignore', detached: true })
  opener.on('error', () => console.error(`no browser could be opened: open ${address}`))
  opener.unref()
}
