import { oneSession } from '../files/one-session.ts'
import { LiveSession } from '../serving/live-session.ts'
import { openInBrowser } from '../serving/open-in-browser.ts'
import { PreviewServer } from '../serving/preview-server.ts'

export interface PreviewOptions {
  readonly session: string | undefined
  readonly port: number
  readonly isOpened: boolean
}

/** Serves a session until the process is ended, and gives the address at which it is shown. */
export async function previewSession({ session, port, isOpened }: PreviewOptions): Promise<string> {
  const server = new PreviewServer(new LiveSession(oneSession(session === undefined ? [] : [session])))
  const address = await server.listen(port)
  if (isOpened) openInBrowser(address)
  return address
}
